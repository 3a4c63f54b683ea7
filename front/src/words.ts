// Every word the interface says by itself, in one list, so that it can be translated.
// What is said about a text (tasks, hints, explanations) comes with the exercise.

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const words = {
  // The frame of an exercise
  sentenceOf: (n: number, total: number) => `Sentence ${n} of ${total}`,
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
    "Click or tap a word to mark it. To mark several, sweep over them with the mouse, or press Mark a run and choose the first and the last. By keyboard: arrow keys move, Shift with an arrow key chooses several words, Space marks, Delete removes. If the sentence lacks a part, leave that part unmarked.",
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
  noWords: "none in this sentence",

  // Feedback
  verdict: {
    right: "Right.",
    part: "Partly.",
    wrong: "Not yet.",
    arguable: "Arguable.",
    shown: "The key.",
  },
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
