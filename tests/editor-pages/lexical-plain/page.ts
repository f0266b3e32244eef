import { startLexical } from '../lexical/start';

startLexical(true);
