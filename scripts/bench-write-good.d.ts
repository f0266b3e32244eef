declare module 'write-good' {
  /** Suggestions for a text; the package brings no types of its own. */
  export default function writeGood(text: string): readonly { readonly reason: string }[];
}
