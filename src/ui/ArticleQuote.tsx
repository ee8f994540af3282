/** The article's own words: the only text in serif letters in a claim, besides titles. */
export function ArticleQuote({ text }: { text: string }) {
  return (
    <blockquote class="sl-said" dir="auto">
      {text}
    </blockquote>
  );
}
