/** Facts about nodes of any document: a frame's nodes are no instances of the page's own classes. */
export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;

/** Whether one node stands before another in their document, or around it. */
export const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & 4) !== 0;
