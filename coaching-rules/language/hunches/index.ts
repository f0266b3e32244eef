import type { Language } from '../../engine';
import builds from './builds.json' with { type: 'json' };
import lacksAcknowledge from './lacks-acknowledge.json' with { type: 'json' };
import lacksAvailable from './lacks-available.json' with { type: 'json' };
import lacksConnect from './lacks-connect.json' with { type: 'json' };
import lacksCourtesy from './lacks-courtesy.json' with { type: 'json' };
import lacksInvest from './lacks-invest.json' with { type: 'json' };
import lacksOptions from './lacks-options.json' with { type: 'json' };
import lacksOwn from './lacks-own.json' with { type: 'json' };
import lacksRespect from './lacks-respect.json' with { type: 'json' };
import move from './move.json' with { type: 'json' };
import moveAcknowledge from './move-acknowledge.json' with { type: 'json' };
import moveAvailable from './move-available.json' with { type: 'json' };
import moveConnect from './move-connect.json' with { type: 'json' };
import moveCourtesy from './move-courtesy.json' with { type: 'json' };
import moveInvest from './move-invest.json' with { type: 'json' };
import moveOptions from './move-options.json' with { type: 'json' };
import moveOwn from './move-own.json' with { type: 'json' };
import moveRespect from './move-respect.json' with { type: 'json' };
import personal from './personal.json' with { type: 'json' };
import upset from './upset.json' with { type: 'json' };
import worthAWord from './worth-a-word.json' with { type: 'json' };

/** Learned from our labelled chats: written by `npm run learn`, never by hand. */
const hunches: NonNullable<Language['hunches']> = {
  builds,
  'lacks-acknowledge': lacksAcknowledge,
  'lacks-available': lacksAvailable,
  'lacks-connect': lacksConnect,
  'lacks-courtesy': lacksCourtesy,
  'lacks-invest': lacksInvest,
  'lacks-options': lacksOptions,
  'lacks-own': lacksOwn,
  'lacks-respect': lacksRespect,
  move,
  'move-acknowledge': moveAcknowledge,
  'move-available': moveAvailable,
  'move-connect': moveConnect,
  'move-courtesy': moveCourtesy,
  'move-invest': moveInvest,
  'move-options': moveOptions,
  'move-own': moveOwn,
  'move-respect': moveRespect,
  personal,
  upset,
  'worth-a-word': worthAWord,
};

export default hunches;
