import type { Stretch } from './inked-change';

/** Before and after in one sentence: taken out struck through, put in underlined, slots framed. */
export function InkedSentence({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <span className="inked" dir="auto">
      {stretches.map((stretch) => (
        <Ink key={stretch.start} stretch={stretch} />
      ))}
    </span>
  );
}

function Ink({ stretch: { kind, text } }: { readonly stretch: Stretch }) {
  if (kind === 'kept') return text;
  if (kind === 'slot') return <mark className="slot">{text}</mark>;
  const Tag = kind === 'out' ? 'del' : 'ins';
  const words = text.trimEnd();
  // The space after the words stays out of the ink; words taken out never stick to what replaces them.
  return (
    <>
      <Tag>{words}</Tag>
      {text.slice(words.length) || (kind === 'out' && ' ')}
    </>
  );
}
