/** Pixels of the drawing, before it is scaled to the popup's width. */
const chart = { width: 328, height: 44, gap: 6, leastBar: 3, baseline: 2 };

/**
 * One bar a count, the last one stressed. Drawn for the eye only: whoever shows it says the same in
 * words and keeps the table.
 */
export function TrendBars({ counts }: { readonly counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const width = (chart.width + chart.gap) / counts.length - chart.gap;
  const room = chart.height - chart.baseline;
  const bars = counts.map((count, index) => ({
    x: index * (width + chart.gap),
    height: count === 0 ? 0 : Math.max(chart.leastBar, (count / most) * room),
    now: index === counts.length - 1,
  }));
  return (
    <svg className="trend-bars" viewBox={`0 0 ${chart.width} ${chart.height}`} aria-hidden="true">
      {bars.map(({ x, height, now }) => (
        <g key={x} className={now ? 'bar now' : 'bar'}>
          <rect x={x} y={room - height} width={width} height={height} rx="2" />
          <rect className="base" x={x} y={room} width={width} height={chart.baseline} />
        </g>
      ))}
    </svg>
  );
}
