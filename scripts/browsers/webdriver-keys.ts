import { keysOf } from './driver';

/** Keys without a character of their own. Source: w3.org/TR/webdriver2, "Keyboard actions". */
const named: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

const valueOf = (key: string): string => named[key] ?? key;

function actionsOf(actions: readonly { type: string; value: string }[]): readonly unknown[] {
  return [{ type: 'key', id: 'keyboard', actions }];
}

/** WebDriver actions that press keys together: "Alt+G". */
export function keyActions(keys: string): readonly unknown[] {
  const values = keysOf(keys).map(valueOf);
  return actionsOf([
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]);
}

/** WebDriver actions that type text key by key; a line break is the Enter key. */
export function typeActions(text: string): readonly unknown[] {
  return actionsOf(
    Array.from(text).flatMap((character) => {
      const value = character === '\n' ? valueOf('Enter') : character;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    }),
  );
}
