import { describe, expect, it } from 'vitest';
import { replyInEnglish } from '../../support/replies';

const sorry = replyInEnglish({ lead: '{sorry}' });
const told = (text: string): string =>
  (sorry('Which one?', [`customer: ${text}`]) ?? '').replace(/ Which one\?$/u, '');

describe('a trouble is told back in their own words', () => {
  it.each([
    ['Hi, my tent arrived with a broken pole', "I'm sorry your tent arrived with a broken pole."],
    [
      'I returned the lamp and still have not received my refund',
      "I'm sorry you're still waiting for your refund.",
    ],
    ['I got a pair of boots that had a hole in them', "I'm sorry your boots had a hole in them."],
    ['we were charged twice for the boat', "I'm sorry you were charged twice for the boat."],
    [
      'somebody stole my bike card last night',
      "I'm so sorry somebody stole your bike card last night.",
    ],
    [
      'I wrote because the delivery fee is way too high',
      "I'm sorry the delivery fee came out higher than you expected.",
    ],
    ['since the update the clock is gone', "I'm sorry the clock is gone."],
    ['my stove makes a humming noise, what now', "I'm sorry your stove makes a humming noise."],
    ['theres no hot water in the cabin', "I'm sorry there's no hot water in the cabin."],
    ['your courier never showed up', "I'm sorry the courier never showed up."],
    ['you deleted my playlist', "I'm sorry about your playlist."],
    ['you sent us the wrong tiles', "I'm sorry about the wrong tiles."],
    ['ordered green got brown', "I'm sorry about the mix-up."],
    [
      'we have not received our seeds yet, its june',
      "I'm sorry you're still waiting for your seeds.",
    ],
    ['my line is so slow today', "I'm sorry your line is so slow today."],
    ['this took longer than I thought', "I'm sorry this took longer than you thought."],
    ['I need the tickets before Friday', 'I understand you need the tickets before Friday.'],
  ])('“%s”', (text, line) => {
    expect(told(text)).toBe(line);
  });

  it.each([
    'You people never sent me my refund',
    'I can’t believe my parcel is late again, what a joke',
    'my PARCEL NEVER ARRIVED',
    'I was told my parcel was lost',
    'we can’t fly our cat is ill',
    'it never arrived',
    'the main were cold',
    'my order 88120773 never arrived',
    'you never wrote to them',
    'there is no rush with that',
    'I have not got my customer number',
    'they all came, there is no sign of mine',
  ])('but not what blames, shouts, runs on or is not plain by itself: “%s”', (text) => {
    const own = text.split(' ').slice(-3).join(' ');
    expect(told(text)).not.toContain(own);
  });
});
