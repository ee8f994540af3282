import { firstChildOf, nextOf } from '../../../src/page/dom.ts';

/** A page to the letter: all nodes in order, those in shadow trees and templates too. */
export interface PagePicture {
  text: string;
  nodes: Node[];
}

/** @param shadowOf also tells closed shadow trees, which the page's own tree does not */
export function takePicture(
  document: Document,
  shadowOf: (element: Element) => ShadowRoot | null,
  isLeftOut: (node: Node) => boolean = () => false,
): PagePicture {
  const lines: string[] = [];
  const nodes: Node[] = [];
  // Not by recursion: pages nest deeper than a stack is long.
  const open: { node: Node; depth: number }[] = [{ node: document, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (isLeftOut(node)) continue;
    nodes.push(node);
    lines.push(`${depth} ${node.nodeType} ${node.nodeName}${attributesOf(node)} ${node.nodeValue ?? ''}`);
    const inner: Node[] = childNodesOf(node);
    if (node instanceof HTMLTemplateElement) inner.push(node.content);
    const shadow = node instanceof Element && shadowOf(node);
    if (shadow) inner.push(shadow);
    for (const child of inner.reverse()) open.push({ node: child, depth: depth + 1 });
  }
  return { text: lines.join('\n'), nodes };
}

/** In forms, an element may bear the name of a property and stand in its place. */
export function childNodesOf(node: Node): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let child = firstChildOf(node); child; child = nextOf(child)) nodes.push(child);
  return nodes;
}

function attributesOf(node: Node): string {
  if (!(node instanceof Element)) return '';
  return [...node.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).join('');
}

/** What is another in the second picture, or null. The same letters in other nodes are another page. */
export function differenceOf(before: PagePicture, after: PagePicture): string | null {
  if (before.text !== after.text) {
    const [old, now] = [before.text.split('\n'), after.text.split('\n')];
    const at = old.findIndex((line, i) => line !== now[i]);
    return `“${old[at] ?? ''}” is now “${now[at < 0 ? old.length : at] ?? ''}”`;
  }
  const other = before.nodes.findIndex((node, i) => node !== after.nodes[i]);
  return other < 0 ? null : `the node ${before.nodes[other]?.nodeName} was replaced by one like it`;
}
