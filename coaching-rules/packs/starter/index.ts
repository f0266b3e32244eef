import type { Pack, Rule } from '../../engine';
import frame from './pack.json' with { type: 'json' };
import accusedByAQuestion from './rules/accused-by-a-question.json' with { type: 'json' };
import admittedIt from './rules/admitted-it.json' with { type: 'json' };
import answerBeforeHello from './rules/answer-before-hello.json' with { type: 'json' };
import anythingElsePastThem from './rules/anything-else-past-them.json' with { type: 'json' };
import anythingElseToJoy from './rules/anything-else-to-joy.json' with { type: 'json' };
import areYouThere from './rules/are-you-there.json' with { type: 'json' };
import asISaid from './rules/as-i-said.json' with { type: 'json' };
import askedThoughTold from './rules/asked-though-told.json' with { type: 'json' };
import askingAgain from './rules/asking-again.json' with { type: 'json' };
import askingTheirNameAgain from './rules/asking-their-name-again.json' with { type: 'json' };
import askingWhatTheyTold from './rules/asking-what-they-told.json' with { type: 'json' };
import bareCommand from './rules/bare-command.json' with { type: 'json' };
import bareLink from './rules/bare-link.json' with { type: 'json' };
import bareNo from './rules/bare-no.json' with { type: 'json' };
import bareSorry from './rules/bare-sorry.json' with { type: 'json' };
import blamedInThePassive from './rules/blamed-in-the-passive.json' with { type: 'json' };
import blamingThem from './rules/blaming-them.json' with { type: 'json' };
import busyHere from './rules/busy-here.json' with { type: 'json' };
import byDesign from './rules/by-design.json' with { type: 'json' };
import calmDown from './rules/calm-down.json' with { type: 'json' };
import cannotWithout from './rules/cannot-without.json' with { type: 'json' };
import caredHowItGoes from './rules/cared-how-it-goes.json' with { type: 'json' };
import checkedItWorks from './rules/checked-it-works.json' with { type: 'json' };
import cheeringOverIt from './rules/cheering-over-it.json' with { type: 'json' };
import clockWatching from './rules/clock-watching.json' with { type: 'json' };
import closingOnANo from './rules/closing-on-a-no.json' with { type: 'json' };
import closingUnchecked from './rules/closing-unchecked.json' with { type: 'json' };
import codesOfOurs from './rules/codes-of-ours.json' with { type: 'json' };
import comeBackLater from './rules/come-back-later.json' with { type: 'json' };
import companyThanks from './rules/company-thanks.json' with { type: 'json' };
import curtAnswer from './rules/curt-answer.json' with { type: 'json' };
import curtGoodbye from './rules/curt-goodbye.json' with { type: 'json' };
import dearCustomer from './rules/dear-customer.json' with { type: 'json' };
import detailPassedOver from './rules/detail-passed-over.json' with { type: 'json' };
import detailShruggedOff from './rules/detail-shrugged-off.json' with { type: 'json' };
import distressPassedOver from './rules/distress-passed-over.json' with { type: 'json' };
import doTheForm from './rules/do-the-form.json' with { type: 'json' };
import doneThenNext from './rules/done-then-next.json' with { type: 'json' };
import dontKnow from './rules/dont-know.json' with { type: 'json' };
import doorLeftShut from './rules/door-left-shut.json' with { type: 'json' };
import doubtingThem from './rules/doubting-them.json' with { type: 'json' };
import elsewhereCanBe from './rules/elsewhere-can-be.json' with { type: 'json' };
import emojiToSorrow from './rules/emoji-to-sorrow.json' with { type: 'json' };
import everybodyHasIt from './rules/everybody-has-it.json' with { type: 'json' };
import excitementPassedOver from './rules/excitement-passed-over.json' with { type: 'json' };
import factForAnAnswer from './rules/fact-for-an-answer.json' with { type: 'json' };
import firstLineToTrouble from './rules/first-line-to-trouble.json' with { type: 'json' };
import firstStepUnwelcomed from './rules/first-step-unwelcomed.json' with { type: 'json' };
import flatContradiction from './rules/flat-contradiction.json' with { type: 'json' };
import formSpeak from './rules/form-speak.json' with { type: 'json' };
import foundAWay from './rules/found-a-way.json' with { type: 'json' };
import fragmentDemand from './rules/fragment-demand.json' with { type: 'json' };
import gaveOwnName from './rules/gave-own-name.json' with { type: 'json' };
import gaveThemTheReason from './rules/gave-them-the-reason.json' with { type: 'json' };
import goodNewsPassedOver from './rules/good-news-passed-over.json' with { type: 'json' };
import goodbyeWithoutThem from './rules/goodbye-without-them.json' with { type: 'json' };
import greatToBadNews from './rules/great-to-bad-news.json' with { type: 'json' };
import griefPassedOver from './rules/grief-passed-over.json' with { type: 'json' };
import gushing from './rules/gushing.json' with { type: 'json' };
import handledElsewhere from './rules/handled-elsewhere.json' with { type: 'json' };
import heardThem from './rules/heard-them.json' with { type: 'json' };
import heldAgainstThem from './rules/held-against-them.json' with { type: 'json' };
import helloThenForm from './rules/hello-then-form.json' with { type: 'json' };
import hintPassedOver from './rules/hint-passed-over.json' with { type: 'json' };
import hollowThenForm from './rules/hollow-then-form.json' with { type: 'json' };
import houseJargon from './rules/house-jargon.json' with { type: 'json' };
import humanMomentShrugged from './rules/human-moment-shrugged.json' with { type: 'json' };
import hurryingThem from './rules/hurrying-them.json' with { type: 'json' };
import ifYouHadLooked from './rules/if-you-had-looked.json' with { type: 'json' };
import interrogation from './rules/interrogation.json' with { type: 'json' };
import isThatAll from './rules/is-that-all.json' with { type: 'json' };
import itIsWhatItIs from './rules/it-is-what-it-is.json' with { type: 'json' };
import justAgreeing from './rules/just-agreeing.json' with { type: 'json' };
import knockUnanswered from './rules/knock-unanswered.json' with { type: 'json' };
import leftTheDoorOpen from './rules/left-the-door-open.json' with { type: 'json' };
import leftToThem from './rules/left-to-them.json' with { type: 'json' };
import leftWaiting from './rules/left-waiting.json' with { type: 'json' };
import longSympathy from './rules/long-sympathy.json' with { type: 'json' };
import lookItUpYourself from './rules/look-it-up-yourself.json' with { type: 'json' };
import machineReport from './rules/machine-report.json' with { type: 'json' };
import manyDataNoReason from './rules/many-data-no-reason.json' with { type: 'json' };
import manyTriesPassedOver from './rules/many-tries-passed-over.json' with { type: 'json' };
import meantCourtesy from './rules/meant-courtesy.json' with { type: 'json' };
import metByName from './rules/met-by-name.json' with { type: 'json' };
import metThePerson from './rules/met-the-person.json' with { type: 'json' };
import mistakesWereMade from './rules/mistakes-were-made.json' with { type: 'json' };
import moreThanAWord from './rules/more-than-a-word.json' with { type: 'json' };
import moreToHear from './rules/more-to-hear.json' with { type: 'json' };
import namedTheTrouble from './rules/named-the-trouble.json' with { type: 'json' };
import namingTheirMood from './rules/naming-their-mood.json' with { type: 'json' };
import neededButNotHad from './rules/needed-but-not-had.json' with { type: 'json' };
import nextThing from './rules/next-thing.json' with { type: 'json' };
import nobodyDidIt from './rules/nobody-did-it.json' with { type: 'json' };
import notFollowingYou from './rules/not-following-you.json' with { type: 'json' };
import notMyDepartment from './rules/not-my-department.json' with { type: 'json' };
import noted from './rules/noted.json' with { type: 'json' };
import nothingBesideTheNo from './rules/nothing-beside-the-no.json' with { type: 'json' };
import numberBeforePerson from './rules/number-before-person.json' with { type: 'json' };
import offerACall from './rules/offer-a-call.json' with { type: 'json' };
import offerToTheHardUp from './rules/offer-to-the-hard-up.json' with { type: 'json' };
import offeredAChoice from './rules/offered-a-choice.json' with { type: 'json' };
import officePhrases from './rules/office-phrases.json' with { type: 'json' };
import oneWordNo from './rules/one-word-no.json' with { type: 'json' };
import onlyCan from './rules/only-can.json' with { type: 'json' };
import onlyThis from './rules/only-this.json' with { type: 'json' };
import orderInAWord from './rules/order-in-a-word.json' with { type: 'json' };
import othersManage from './rules/others-manage.json' with { type: 'json' };
import ownNameMissing from './rules/own-name-missing.json' with { type: 'json' };
import passingTheBuck from './rules/passing-the-buck.json' with { type: 'json' };
import pickedUpDetail from './rules/picked-up-detail.json' with { type: 'json' };
import playingItDown from './rules/playing-it-down.json' with { type: 'json' };
import pleaseFirst from './rules/please-first.json' with { type: 'json' };
import pointerToTheWorried from './rules/pointer-to-the-worried.json' with { type: 'json' };
import policyWall from './rules/policy-wall.json' with { type: 'json' };
import proveIt from './rules/prove-it.json' with { type: 'json' };
import questionBeforeHello from './rules/question-before-hello.json' with { type: 'json' };
import ruleRecited from './rules/rule-recited.json' with { type: 'json' };
import saidByWhen from './rules/said-by-when.json' with { type: 'json' };
import saidHowLong from './rules/said-how-long.json' with { type: 'json' };
import saidWhy from './rules/said-why.json' with { type: 'json' };
import saidYesWarmly from './rules/said-yes-warmly.json' with { type: 'json' };
import scriptSympathy from './rules/script-sympathy.json' with { type: 'json' };
import secondApology from './rules/second-apology.json' with { type: 'json' };
import sellingPastANo from './rules/selling-past-a-no.json' with { type: 'json' };
import sensitiveNoReason from './rules/sensitive-no-reason.json' with { type: 'json' };
import setbackPassedOver from './rules/setback-passed-over.json' with { type: 'json' };
import sharedTheirJoy from './rules/shared-their-joy.json' with { type: 'json' };
import silenceTooLong from './rules/silence-too-long.json' with { type: 'json' };
import silentHandOver from './rules/silent-hand-over.json' with { type: 'json' };
import silentTransfer from './rules/silent-transfer.json' with { type: 'json' };
import slipPassedOver from './rules/slip-passed-over.json' with { type: 'json' };
import smallTalkUnanswered from './rules/small-talk-unanswered.json' with { type: 'json' };
import somebodyElsesDoing from './rules/somebody-elses-doing.json' with { type: 'json' };
import somebodyElsesHands from './rules/somebody-elses-hands.json' with { type: 'json' };
import someoneWill from './rules/someone-will.json' with { type: 'json' };
import sorryAgain from './rules/sorry-again.json' with { type: 'json' };
import sorryBut from './rules/sorry-but.json' with { type: 'json' };
import sorryYouFeel from './rules/sorry-you-feel.json' with { type: 'json' };
import speaksOfNobody from './rules/speaks-of-nobody.json' with { type: 'json' };
import stackedMarks from './rules/stacked-marks.json' with { type: 'json' };
import stayedInReach from './rules/stayed-in-reach.json' with { type: 'json' };
import stoodUpForIt from './rules/stood-up-for-it.json' with { type: 'json' };
import successUnshared from './rules/success-unshared.json' with { type: 'json' };
import surveyForGoodbye from './rules/survey-for-goodbye.json' with { type: 'json' };
import surveyOfAPerson from './rules/survey-of-a-person.json' with { type: 'json' };
import talkingDown from './rules/talking-down.json' with { type: 'json' };
import thankedTheirLoyalty from './rules/thanked-their-loyalty.json' with { type: 'json' };
import thanksFromTheScript from './rules/thanks-from-the-script.json' with { type: 'json' };
import theSystemSays from './rules/the-system-says.json' with { type: 'json' };
import theirNameUnused from './rules/their-name-unused.json' with { type: 'json' };
import theirResponsibility from './rules/their-responsibility.json' with { type: 'json' };
import thoughtAhead from './rules/thought-ahead.json' with { type: 'json' };
import ticketNotPerson from './rules/ticket-not-person.json' with { type: 'json' };
import toldSomebody from './rules/told-somebody.json' with { type: 'json' };
import toldToHold from './rules/told-to-hold.json' with { type: 'json' };
import tookItOn from './rules/took-it-on.json' with { type: 'json' };
import troublePassedOver from './rules/trouble-passed-over.json' with { type: 'json' };
import troubleStillUnheard from './rules/trouble-still-unheard.json' with { type: 'json' };
import understandBut from './rules/understand-but.json' with { type: 'json' };
import unfortunatelyFirst from './rules/unfortunately-first.json' with { type: 'json' };
import upsetPassedOver from './rules/upset-passed-over.json' with { type: 'json' };
import waitAgain from './rules/wait-again.json' with { type: 'json' };
import waitWithoutWhy from './rules/wait-without-why.json' with { type: 'json' };
import warmInPassing from './rules/warm-in-passing.json' with { type: 'json' };
import weNotI from './rules/we-not-i.json' with { type: 'json' };
import welcomeMissing from './rules/welcome-missing.json' with { type: 'json' };
import whenUnanswered from './rules/when-unanswered.json' with { type: 'json' };
import whyDoYouNeed from './rules/why-do-you-need.json' with { type: 'json' };
import whyLeave from './rules/why-leave.json' with { type: 'json' };
import whyUnanswered from './rules/why-unanswered.json' with { type: 'json' };
import worksForUs from './rules/works-for-us.json' with { type: 'json' };
import yearsUnthanked from './rules/years-unthanked.json' with { type: 'json' };
import youMustWait from './rules/you-must-wait.json' with { type: 'json' };

/** Sorted by id. A test names the rule files that are missing here. */
const rules: readonly unknown[] = [
  accusedByAQuestion,
  admittedIt,
  answerBeforeHello,
  anythingElsePastThem,
  anythingElseToJoy,
  areYouThere,
  asISaid,
  askedThoughTold,
  askingAgain,
  askingTheirNameAgain,
  askingWhatTheyTold,
  bareCommand,
  bareLink,
  bareNo,
  bareSorry,
  blamedInThePassive,
  blamingThem,
  busyHere,
  byDesign,
  calmDown,
  cannotWithout,
  caredHowItGoes,
  checkedItWorks,
  cheeringOverIt,
  clockWatching,
  closingOnANo,
  closingUnchecked,
  codesOfOurs,
  comeBackLater,
  companyThanks,
  curtAnswer,
  curtGoodbye,
  dearCustomer,
  detailPassedOver,
  detailShruggedOff,
  distressPassedOver,
  doTheForm,
  doneThenNext,
  dontKnow,
  doorLeftShut,
  doubtingThem,
  elsewhereCanBe,
  emojiToSorrow,
  everybodyHasIt,
  excitementPassedOver,
  factForAnAnswer,
  firstLineToTrouble,
  firstStepUnwelcomed,
  flatContradiction,
  formSpeak,
  foundAWay,
  fragmentDemand,
  gaveOwnName,
  gaveThemTheReason,
  goodNewsPassedOver,
  goodbyeWithoutThem,
  greatToBadNews,
  griefPassedOver,
  gushing,
  handledElsewhere,
  heardThem,
  heldAgainstThem,
  helloThenForm,
  hintPassedOver,
  hollowThenForm,
  houseJargon,
  humanMomentShrugged,
  hurryingThem,
  ifYouHadLooked,
  interrogation,
  isThatAll,
  itIsWhatItIs,
  justAgreeing,
  knockUnanswered,
  leftTheDoorOpen,
  leftToThem,
  leftWaiting,
  longSympathy,
  lookItUpYourself,
  machineReport,
  manyDataNoReason,
  manyTriesPassedOver,
  meantCourtesy,
  metByName,
  metThePerson,
  mistakesWereMade,
  moreThanAWord,
  moreToHear,
  namedTheTrouble,
  namingTheirMood,
  neededButNotHad,
  nextThing,
  nobodyDidIt,
  notFollowingYou,
  notMyDepartment,
  noted,
  nothingBesideTheNo,
  numberBeforePerson,
  offerACall,
  offerToTheHardUp,
  offeredAChoice,
  officePhrases,
  oneWordNo,
  onlyCan,
  onlyThis,
  orderInAWord,
  othersManage,
  ownNameMissing,
  passingTheBuck,
  pickedUpDetail,
  playingItDown,
  pleaseFirst,
  pointerToTheWorried,
  policyWall,
  proveIt,
  questionBeforeHello,
  ruleRecited,
  saidByWhen,
  saidHowLong,
  saidWhy,
  saidYesWarmly,
  scriptSympathy,
  secondApology,
  sellingPastANo,
  sensitiveNoReason,
  setbackPassedOver,
  sharedTheirJoy,
  silenceTooLong,
  silentHandOver,
  silentTransfer,
  slipPassedOver,
  smallTalkUnanswered,
  somebodyElsesDoing,
  somebodyElsesHands,
  someoneWill,
  sorryAgain,
  sorryBut,
  sorryYouFeel,
  speaksOfNobody,
  stackedMarks,
  stayedInReach,
  stoodUpForIt,
  successUnshared,
  surveyForGoodbye,
  surveyOfAPerson,
  talkingDown,
  thankedTheirLoyalty,
  thanksFromTheScript,
  theSystemSays,
  theirNameUnused,
  theirResponsibility,
  thoughtAhead,
  ticketNotPerson,
  toldSomebody,
  toldToHold,
  tookItOn,
  troublePassedOver,
  troubleStillUnheard,
  understandBut,
  unfortunatelyFirst,
  upsetPassedOver,
  waitAgain,
  waitWithoutWhy,
  warmInPassing,
  weNotI,
  welcomeMissing,
  whenUnanswered,
  whyDoYouNeed,
  whyLeave,
  whyUnanswered,
  worksForUs,
  yearsUnthanked,
  youMustWait,
];

/** The pack that comes with Goodturn. Its tests put it through `parsePack`, the door for every pack. */
export const starter: Pack = { ...frame, format: 1, rules: rules as readonly Rule[] };
