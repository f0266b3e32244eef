/** Where a source can be read, or null when it names no address. Only web addresses, DOIs and arXiv numbers. */
export function sourceLink(source: string): string | null {
  const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:)\]]/iu.exec(source);
  if (address && URL.canParse(address[0])) return new URL(address[0]).href;
  const doi = /\bdoi:?\s*(10\.\d{4,9}\/[\w.()/:;-]*[\w/])/iu.exec(source);
  if (doi) return `https://doi.org/${doi[1]}`;
  const arxiv = /\barxiv:?\s*(\d{4}\.\d{4,5})/iu.exec(source);
  return arxiv ? `https://arxiv.org/abs/${arxiv[1]}` : null;
}
