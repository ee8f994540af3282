/**
 * What the page layer asks of nodes and documents, in a way that a page cannot answer in the browser's stead. Elements
 * with a name stand in the way of properties: `<img name="body">` is `document.body`, and in a form
 * `<input name="parentElement">` is the form's parent. So properties are read by the browser's own accessors, taken once.
 * Where there is no browser (jsdom) they are read as usual.
 */

type Prototype = object | undefined;

const nodeType = typeof Node === 'function' ? Node.prototype : undefined;
const elementType = typeof Element === 'function' ? Element.prototype : undefined;
const documentType = typeof Document === 'function' ? Document.prototype : undefined;
const targetType = typeof EventTarget === 'function' ? EventTarget.prototype : undefined;

/** A property of all nodes of a kind. */
function property<Owner extends object, Name extends keyof Owner>(prototype: Prototype, name: Name) {
  const get = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (of: Owner): Owner[Name] => (get ? (get.call(of) as Owner[Name]) : of[name]);
}

/** A method of all nodes of a kind, by its parameters and result: overloads and generics do not survive. */
function method<Owner extends object, Parameters extends unknown[], Result>(
  prototype: Prototype,
  name: keyof Owner & string,
) {
  type Method = (this: Owner, ...given: Parameters) => Result;
  const own = prototype && (Object.getOwnPropertyDescriptor(prototype, name)?.value as Method | undefined);
  return (of: Owner, ...given: Parameters): Result => (own ?? (of[name] as Method)).apply(of, given);
}

// Nodes
export const typeOf = property<Node, 'nodeType'>(nodeType, 'nodeType');
export const firstChildOf = property<Node, 'firstChild'>(nodeType, 'firstChild');
export const nextOf = property<Node, 'nextSibling'>(nodeType, 'nextSibling');
export const isInPage = property<Node, 'isConnected'>(nodeType, 'isConnected');
export const contentOf = property<Node, 'textContent'>(nodeType, 'textContent');
export const documentOf = property<Node, 'ownerDocument'>(nodeType, 'ownerDocument') as (
  of: Element | Text,
) => Document;
/** The document, or the shadow tree, that a node stands in. */
export const treeOf = method<Node, [], Node>(nodeType, 'getRootNode');
const parentInTree = property<Node, 'parentElement'>(nodeType, 'parentElement');
const holdsInTree = method<Node, [other: Node | null], boolean>(nodeType, 'contains');
const positionInTree = method<Node, [other: Node], number>(nodeType, 'compareDocumentPosition');

// Elements
export const tagOf = property<Element, 'localName'>(elementType, 'localName');
const childrenInTree = property<Element, 'children'>(elementType, 'children');
export const childCountOf = property<Element, 'childElementCount'>(elementType, 'childElementCount');
export const firstElementOf = property<Element, 'firstElementChild'>(elementType, 'firstElementChild');
export const elementBefore = property<Element, 'previousElementSibling'>(
  elementType,
  'previousElementSibling',
);
export const shadowOf = property<Element, 'shadowRoot'>(elementType, 'shadowRoot');
export const scrollHeightOf = property<Element, 'scrollHeight'>(elementType, 'scrollHeight');
export const clientHeightOf = property<Element, 'clientHeight'>(elementType, 'clientHeight');
export const hasAttributes = method<Element, [], boolean>(elementType, 'hasAttributes');
export const hasAttribute = method<Element, [name: string], boolean>(elementType, 'hasAttribute');
export const attributeOf = method<Element, [name: string], string | null>(elementType, 'getAttribute');
export const isOneOf = method<Element, [selector: string], boolean>(elementType, 'matches');
const closestInTree = method<Element, [selector: string], Element | null>(elementType, 'closest');
export const firstIn = method<Element, [selector: string], Element | null>(elementType, 'querySelector');
export const allIn = method<Element, [selector: string], NodeListOf<Element>>(
  elementType,
  'querySelectorAll',
);
/** Whether there is a browser that lays pages out, or only their tree. */
export const hasLayout = elementType !== undefined && 'checkVisibility' in elementType;
export const isVisible = method<Element, [options: CheckVisibilityOptions], boolean>(
  elementType,
  'checkVisibility',
);
export const boxOf = method<Element, [], DOMRect>(elementType, 'getBoundingClientRect');
export const boxesOf = method<Element, [], DOMRectList>(elementType, 'getClientRects');
export const scrollIn = method<Element, [by: ScrollToOptions], void>(elementType, 'scrollBy');

// Open shadow trees are parts of their page: what stands in one stands in its host
/** The element whose shadow tree a node stands in; null in the page's own tree. */
export function hostOf(of: Node): Element | null {
  const tree = treeOf(of);
  return typeOf(tree) === 11 ? ((tree as ShadowRoot).host ?? null) : null;
}

export function parentOf(of: Node): Element | null {
  return parentInTree(of) ?? hostOf(of);
}

export function childrenOf(of: Element): ArrayLike<Element> & Iterable<Element> {
  const shadow = shadowOf(of);
  return shadow ? [...shadow.children, ...childrenInTree(of)] : childrenInTree(of);
}

export function holds(of: Node, other: Node | null): boolean {
  for (let at = other; at; at = hostOf(at)) if (holdsInTree(of, at)) return true;
  return false;
}

export function closestTo(of: Element, selector: string): Element | null {
  for (let at: Element | null = of; at; at = hostOf(at)) {
    const found = closestInTree(at, selector);
    if (found) return found;
  }
  return null;
}

/** As `compareDocumentPosition`; of nodes in different trees, what their hosts answer. */
export function positionOf(of: Node, other: Node): number {
  for (let one: Node | null = of; one; one = hostOf(one))
    for (let at: Node | null = other; at; at = hostOf(at))
      if (treeOf(at) === treeOf(one)) return positionInTree(one, at);
  return 0;
}

/** From an element on into open trees, as long as there is one that holds what is asked for. */
function innermost(at: Element | null, ask: (tree: ShadowRoot) => Element | null): Element | null {
  for (let found = at; ; ) {
    const tree = found && shadowOf(found);
    const inner = tree && ask(tree);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

// Documents
export const bodyOf = property<Document, 'body'>(documentType, 'body') as (
  of: Document,
) => HTMLElement | null;
export const headOf = property<Document, 'head'>(documentType, 'head') as (
  of: Document,
) => HTMLHeadElement | null;
export const rootOf = property<Document, 'documentElement'>(documentType, 'documentElement');
export const viewOf = property<Document, 'defaultView'>(documentType, 'defaultView');
export const titleOf = property<Document, 'title'>(documentType, 'title');
export const addressOf = property<Document, 'URL'>(documentType, 'URL');
export const isHidden = property<Document, 'hidden'>(documentType, 'hidden');
const outerFocusIn = property<Document, 'activeElement'>(documentType, 'activeElement');
/** The innermost element that has the focus, whatever open tree it stands in. */
export function focusedIn(of: Document): Element | null {
  return innermost(outerFocusIn(of), (tree) => tree.activeElement);
}
export const designModeOf = property<Document, 'designMode'>(documentType, 'designMode');
export const fontsOf = property<Document, 'fonts'>(documentType, 'fonts') as (
  of: Document,
) => FontFaceSet | undefined;
export const sheetsOf = property<Document, 'adoptedStyleSheets'>(documentType, 'adoptedStyleSheets');
export const rangeIn = method<Document, [], Range>(documentType, 'createRange');
export const selectionIn = method<Document, [], Selection | null>(documentType, 'getSelection');
const outermostAt = method<Document, [x: number, y: number], Element | null>(
  documentType,
  'elementFromPoint',
);
/** The innermost element at a point of the view, whatever open tree it stands in. */
export function elementAt(of: Document, x: number, y: number): Element | null {
  return innermost(outermostAt(of, x, y), (tree) => tree.elementFromPoint(x, y));
}
export const caretPositionAt = method<
  Document,
  [x: number, y: number, options: CaretPositionFromPointOptions],
  CaretPosition | null
>(documentType, 'caretPositionFromPoint');
export const firstOnPage = method<Document, [selector: string], Element | null>(
  documentType,
  'querySelector',
);
export const allOnPage = method<Document, [selector: string], NodeListOf<Element>>(
  documentType,
  'querySelectorAll',
);
export const taggedOnPage = method<Document, [name: string], HTMLCollectionOf<Element>>(
  documentType,
  'getElementsByTagName',
);

/** Hears an event on a document until the signal is aborted. */
export const hearOn = method<
  Document,
  [
    type: string,
    listener: (event: Event) => void,
    options: AddEventListenerOptions & { signal: AbortSignal },
  ],
  void
>(targetType, 'addEventListener');
