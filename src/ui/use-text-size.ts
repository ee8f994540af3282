import { useLayoutEffect } from 'preact/hooks';

/** Sizes the text of the whole page: the tokens are computed on its root, from where all of it takes them. */
export function useTextSize(factor: number): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--sl-scale', String(factor));
    return () => void style.removeProperty('--sl-scale');
  }, [factor]);
}
