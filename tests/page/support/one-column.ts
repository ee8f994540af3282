import type { PlacementFrame } from '../../../src/page/placement.ts';

/** A view with one column of text and nothing beside it, on a page without an end. */
export function oneColumn(
  view: Pick<PlacementFrame, 'column' | 'viewportWidth' | 'scrollX' | 'scrollY' | 'rtl'>,
): PlacementFrame {
  const { column, viewportWidth, rtl } = view;
  const room = rtl ? column.left : viewportWidth - column.right;
  return { ...view, columns: [{ ...column, room, atPageEdge: true }], taken: [], end: Infinity };
}
