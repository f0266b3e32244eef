import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile, createCoach } from '../../coaching-rules/engine';
import { english } from '../../coaching-rules/language';
import { adviceFile, goldenText } from '../../scripts/goldens-text';
import { starterPack } from '../../scripts/replay-packs';
import { files } from '../catalogue/repository';

const coach = createCoach(compile(english, [starterPack(() => undefined)]));
const chats = files('tests/goldens/*.json');

describe('the advice through a whole chat', () => {
  it.each(chats)('%s', (chat) => {
    const kept = adviceFile(chat);
    const advice = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
    expect(goldenText(chat, coach), 'npm run goldens -- --write, and read what changed').toBe(
      advice,
    );
  });

  it('is kept for at least two chats', () => {
    expect(chats.length).toBeGreaterThanOrEqual(2);
  });
});
