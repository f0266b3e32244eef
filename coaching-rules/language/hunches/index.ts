import type { Language } from '../../engine';
import move from './move.json' with { type: 'json' };
import moveAcknowledge from './move-acknowledge.json' with { type: 'json' };
import moveAvailable from './move-available.json' with { type: 'json' };
import moveConnect from './move-connect.json' with { type: 'json' };
import moveCourtesy from './move-courtesy.json' with { type: 'json' };
import moveInvest from './move-invest.json' with { type: 'json' };
import moveOptions from './move-options.json' with { type: 'json' };
import moveOwn from './move-own.json' with { type: 'json' };
import moveRespect from './move-respect.json' with { type: 'json' };
import upset from './upset.json' with { type: 'json' };
import worthAWord from './worth-a-word.json' with { type: 'json' };

/** Learned from our labelled chats: written by `npm run learn`, never by hand. */
const hunches: NonNullable<Language['hunches']> = {
  move,
  'move-acknowledge': moveAcknowledge,
  'move-available': moveAvailable,
  'move-connect': moveConnect,
  'move-courtesy': moveCourtesy,
  'move-invest': moveInvest,
  'move-options': moveOptions,
  'move-own': moveOwn,
  'move-respect': moveRespect,
  upset,
  'worth-a-word': worthAWord,
};

export default hunches;
