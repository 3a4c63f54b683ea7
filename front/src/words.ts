// Every word the interface says by itself, in one list, so that it can be translated.
// What is said about a text (tasks, hints, explanations) comes with the exercise.

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const words = {
  // The frame of an exercise
  questionOf: (n: number, total: number) => `Question ${n} of ${total}`,
  workedExample: "Worked example",
  done: (n: number, total: number) => `${n} of ${total} done`,
  help: "Help",

  // Buttons
  check: "Check",
  showMe: "Show me",
  tryAgain: "Try again",
  remove: "Remove",

  // Voice
  chooseFirst: "Choose one answer first.",
  yourAnswer: "your answer",
  keyAnswer: "the key",

  // Mark
  markAs: "Mark as",
  howToMark:
    "Click or tap a word to mark it. To mark several, sweep over them with the mouse, or press Mark a run and choose the first and the last. By keyboard: arrow keys move, Shift with an arrow key chooses several words, Space marks, Delete removes.",
  missingPart: "If the sentence lacks a part, leave that part unmarked.",
  wordsOfSentence: "Words of the sentence",
  markRun: "Mark a run",
  markRunHelp: "Choose the first word of the run, then its last word.",
  markRunOff: "Each word is marked by itself again.",
  runFrom: (word: string) => `The run starts at “${word}”. Now choose its last word.`,
  chosen: (n: number, quoted: string) => `${plural(n, "word", "words")} chosen: ${quoted}. Press Space to mark.`,
  markedAs: (label: string, quoted: string) => `Marked as ${label}: ${quoted}.`,
  removed: (label: string, quoted: string) => `Removed from ${label}: ${quoted}.`,
  nothingToRemove: "Nothing is marked there.",
  givenStays: "That part is given and stays as it is.",
  lockedNow: "This item is finished. Press Try again to mark it anew.",
  markedWord: (word: string, label: string) => `${word}, marked ${label}`,
  givenWord: (word: string, label: string) => `${word}, given as ${label}`,
  yourMarks: "Your marks",
  nothingMarked: "Nothing is marked yet.",
  nothingMarkedSure: "Nothing is marked yet. If you think there is nothing to mark, press Check once more.",
  removeMark: (label: string, quoted: string) => `Remove ${label}: ${quoted}`,
  noWords: "none here",

  // Match
  sourceNumber: (n: number | string) => `Source ${n}`,
  source: "Source",
  notASource: "Not a source",
  mentionsOpen: (n: number) => `Tie every mention first: ${n === 1 ? "one is" : `${n} are`} still open.`,
  keySays: (source: string) => `The key: ${source}`,
  tied: { key: "tied as in the key", reading: "another reading", nothing: "differs" },
  yourGroups: "Your groups",
  nothingTied: "Nothing is tied yet.",
  times: (n: number) => `${n} times`,
  singleSource: (n: number, name: string | null) =>
    `${n === 1 ? "The one mention leads" : `All ${n} mentions lead`} to one source${name === null ? "" : `, ${name}`}: a single-source story.`,

  // Chain
  howToChain:
    "Press a card to put it at the end of the chain. Then move or remove links until they stand in the order in which the claim was handed on.",
  theClaim: "The claim",
  cards: "Cards",
  yourChain: "Your chain",
  addCard: (label: string) => `Add ${label}`,
  earlier: "Earlier",
  later: "Later",
  moveEarlier: (label: string) => `Move ${label} earlier`,
  moveLater: (label: string) => `Move ${label} later`,
  removeLink: (label: string) => `Remove ${label}`,
  linkAdded: (label: string, place: number) => `${place}. ${label} added.`,
  linkMoved: (label: string, place: number) => `${label} moved to place ${place}.`,
  linkRemoved: (label: string) => `${label} removed.`,
  isFirstLink: (label: string) => `${label} is the first link already.`,
  isLastLink: (label: string) => `${label} is the last link already.`,
  isInChain: (label: string) => `${label} is in the chain already.`,
  chainEmpty: "The chain is empty.",
  placeInKey: (place: number) => `the key: place ${place}`,
  notInKey: "not in the key",
  howClose: (source: string) => `How close is ${source} to the claim?`,
  chainFirst: "Put at least two cards in the chain first, and choose how close the source is.",

  // Stance
  denialTest: "Denial test",
  denialHow: "If this sounds wrong, the verb takes its content for true.",
  stanceLegend: (cue: string) => `How does “${cue}” place the outlet?`,
  swapLegend: (verb: string) => `Put “${verb}” in its place. What changes?`,
  swapped: (verb: string) => `“${verb}” in its place`,
  chooseBoth: "Choose one answer to each question first.",

  // Choose
  chooseSeveral: "Choose all that fit.",

  // Compare
  noAnswerThere: "If the article does not answer, mark nothing there.",
  wordsOfArticle: (article: string) => `Words of ${article}`,
  markRunIn: (article: string) => `Mark a run in ${article}`,
  theAnswer: "Answer",
  doesNotAnswer: "The article does not answer.",

  // Predict
  wholeNumber: (most: number) => `Enter a whole number from 0 to ${most}.`,
  youPredicted: (n: number) => `You predicted ${n}`,
  keyCounts: (n: number) => `The key counts ${n}`,
  predicted: (predicted: string, counted: number) => `You predicted ${predicted}; the key counts ${counted}.`,
  counted: (counted: string) => `The key counts ${counted}.`,

  // Write
  wordsWritten: (n: number, target: number | null) =>
    target === null ? plural(n, "word", "words") : `${n} of about ${target} words`,
  scoreYourText: "Now score your own text.",
  writeFirst: "Write your text first.",
  scoresOpen: (n: number) => `Choose a level for every criterion first: ${n === 1 ? "one is" : `${n} are`} still open.`,
  selfScored: "Your own scores; your instructor may score it too. No machine does.",
  level: (level: number, description: string) => `${level} – ${description}`,

  // Feedback
  verdict: {
    right: "Right.",
    part: "Partly.",
    wrong: "Not yet.",
    arguable: "Arguable.",
    unscored: "Noted.",
    shown: "The key.",
  },
  noKey: "A text of your own has no key.",
  arguableMeans: "Careful readers differ here, so this is discussed and not marked.",
  hint: "Hint",
  theKey: "The key",
  otherReadings: "Other readings",
  readingStatus: { accepted: "accepted", arguable: "arguable" },
  waiting: "Waiting for the kernel…",
  kernelSilent:
    "The kernel does not answer, so your answer may not be saved. Choose Run → Run All Cells, and answer once more if it is not there.",

  // Article
  showOutlet: "Show the outlet’s name",
  furniture: "Page furniture",
  photoCredit: "Photo credit",

  // Picture
  pictureTitle: (title: string) => `Strip of voices: ${title}`,
  notCoded: "not coded yet",
  codedOf: (n: number, total: number) => `You have coded ${n} of ${total} sentences.`,
  sharesOf: (words: number, shares: string) => `Of their ${words} words, ${shares}.`,
  firstShare: (percent: number, voice: string) => `${percent} % stand in sentences you coded as ${voice}`,
  nextShare: (percent: number, voice: string) => `${percent} % as ${voice}`,
  list: (parts: readonly string[]) =>
    parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`,

  // Record
  recordTitle: "Your answers",
  recordHolds: (n: number) =>
    n === 0
      ? "No answers are kept in this browser yet. Nothing is sent anywhere."
      : `${plural(n, "entry is", "entries are")} kept in this browser. Nothing is sent anywhere.`,
  exportAnswers: "Export answers",
  importAnswers: "Import answers",
  deleteAnswers: "Delete answers",
  deleteQuestion: (n: number) =>
    `Delete ${n === 1 ? "the one entry" : `all ${n} entries`} kept in this browser, for every page of this book? This cannot be undone.`,
  deleteYes: "Yes, delete",
  deleteNo: "No, keep",
  nothingToExport: "There is nothing to export yet.",
  nothingToDelete: "There is nothing to delete.",
  exported: (n: number, file: string) => `Exported ${plural(n, "entry", "entries")} to ${file}.`,
  imported: (file: string, added: number, known: number) =>
    `Imported ${plural(added, "new entry", "new entries")} from ${file}` +
    (known > 0 ? `; ${plural(known, "entry was", "entries were")} here already.` : "."),
  tornLines: (lines: readonly number[]) =>
    lines.length === 1
      ? `Line ${lines.join()} was cut off and has been left out.`
      : `Lines ${words.list(lines.map(String))} were cut off and have been left out.`,
  deleted: (n: number) => `Deleted ${plural(n, "entry", "entries")}.`,
  kept: "Nothing was deleted.",
  badLine: (file: string, line: number, what: string) => `${file}, line ${line}: ${what}`,
  notJson: "this is not a line of JSON; export the answers again and import that file.",
  notAnEvent: (field: string) =>
    `“${field}” is missing or not as it should be in whosays-answers/1; export the answers again and import that file.`,
  notSaved:
    "This browser does not keep your answers: they last only until this page is closed. Export still works.",
  olderText: (n: number) =>
    `${plural(n, "answer was", "answers were")} made on an older text of this exercise. They are kept, and not counted here.`,
} as const;
