import { startLexical } from './start';

startLexical(false);
