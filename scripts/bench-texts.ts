import type { Conversation, Message } from '../coaching-rules/engine';

const things = 'kettle lamp jacket suitcase blender ticket mattress printer bicycle toaster'.split(
  ' ',
);
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const places = 'Leeds Porto Utrecht Graz Turin Bergen Ghent Lyon'.split(' ');

/** What agents write, the good and the bad; `$t`, `$d`, `$p` and `$n` are filled in anew each time. */
const said = [
  'Hi there, thanks for writing about your $t.',
  'What is your order number?',
  "I'm sorry that the $t reached you scratched, that is not how it should arrive.",
  'We cannot change the address once parcel $n has left $p.',
  'You will need to contact the carrier about that.',
  'Please hold on while I check with the warehouse in $p.',
  'The system does not let me refund more than $n euros at once.',
  'I have put a new $t aside for you, and it leaves $p on $d.',
  'Your request $n has been processed.',
  'Could you send me a photo of the $t, so that I can show it to the workshop?',
  'As I said before, the offer ended on $d.',
  'It is our policy that opened boxes stay with the buyer.',
  'If you like, I can call you on $d and we go through it together.',
  'Kindly provide your account ID, the zip code and your full name.',
  'That is the $n model, which came out in $p last year.',
  'Someone will get back to you.',
  'The lid clicks in when you turn it to the left until it stops.',
  'I understand that you need it before $d, so let me see what I can do.',
  'You should have read the note on page $n.',
  'Is there anything else I can help you with today?',
  'Our shop in $p opens at nine on $d and has two of them left.',
  'Unfortunately there is nothing we can do about the customs fee of $n euros.',
];

const heard = [
  'hello, my $t came broken and I need it by $d!!',
  'my name is Nadia Berg',
  'the order is $n',
  "it was a present for my sister's wedding in $p",
  'ok thanks',
  'how long does that take? I have waited since $d',
  'can you send it to $p instead?',
  'I already told your colleague that number',
  'hm, that is not what the page says',
  'sure, here you go: $n',
];

function filled(sentence: string, seed: number): string {
  const pick = (from: readonly string[]): string => from[seed % from.length] ?? '';
  return sentence
    .replace('$t', pick(things))
    .replace('$d', pick(days))
    .replace('$p', pick(places))
    .replace('$n', String(1_000 + ((seed * 7_919) % 90_000)));
}

/** A draft of about a hundred words, different for each number. */
export function draft(number: number): string {
  const sentences: string[] = [];
  let words = 0;
  for (let index = 0; words < 95; index += 1) {
    const at = (number * 5 + index * 7) % said.length;
    const sentence = filled(said[at] ?? '', number * 31 + index);
    sentences.push(sentence);
    words += sentence.split(' ').length;
  }
  return sentences.join(' ');
}

/** A chat of sixty messages. */
export function longChat(): Conversation {
  const now = 1_700_000_000_000;
  const messages = Array.from({ length: 60 }, (_, index): Message => {
    const isCustomer = index % 2 === 0;
    const lines = isCustomer ? heard : said;
    return {
      key: `m${index}`,
      speaker: isCustomer ? 'customer' : 'agent',
      text: filled(lines[(index * 3) % lines.length] ?? '', index),
      name: isCustomer ? 'Nadia Berg' : 'Tom',
      at: now - (60 - index) * 20_000,
    };
  });
  return { messages, customerName: 'Nadia Berg', agentName: 'Tom', partial: false, now };
}
