## answers
answers-source = { $guideline }, { $sections }
answers-source-translated = { $guideline }, { $sections } (our translation)
answers-levels-intro = It depends on the level:
answers-level-offer = Which level is yours? I will answer for that one.
answers-delegates-fit = Yes: { $count } is within the limit of { $atMost }.
answers-delegates-over = No: { $count } is over the limit of { $atMost }.
answers-delegates-over-yes = Yes, too many: { $count } is over the limit of { $atMost }.
answers-delegates-fit-no = No, not too many: { $count } is within the limit of { $atMost }.
answers-delegates-limit-right = Right: the limit is { $atMost }.
answers-delegates-limit-wrong = Not { $count }: the limit is { $atMost }.
answers-duration-yes = Yes, that length fits.
answers-duration-too-long = No: that is longer than allowed.
answers-duration-too-short = No: that is shorter than required.
answers-window-around = It fits: { $when } is within this time.
answers-window-quarters = Think again: { $when } is in these quarters, but not close to the turn between them.
answers-window-outside = It does not fit: { $when } is outside this time; keeping it needs a reason.
answers-deadline-in-time = In time: { $when } is before the deadline.
answers-deadline-late = Too late: { $when } is past the deadline; the last day is { $last }.
answers-days-left = { $days ->
    [0] Today ({ $today }) is the last day.
    [one] Today is { $today }: 1 day is left.
   *[other] Today is { $today }: { $days } days are left.
  }
answers-deadline-past = Today is { $today }: that deadline has passed.
answers-unknown = { $guideline } does not say this.
answers-silent = { $guideline } has no rule on { $subject }.
answers-nearest = The nearest it says:
answers-ask-board = You can ask { $board }.
answers-not-understood = I did not understand the question. You could ask, for example: { $example }
answers-smalltalk = Congress Assistant here. Ask me about the guideline, for example: { $example }
answers-full-text = Full text
answers-full-text-none = There is no answer yet to show the full text of. Ask first, for example: { $example }

answers-ask-about = I answer questions about this guideline only, for example: { $example }

## engine
engine-help = Just ask about the guideline, in English or Vietnamese (with or without diacritics), for example: { $example }
engine-help-ask = /ask QUESTION: ask about the guideline; the question alone works too
engine-help-full-text = full text: the wording of what was just answered
engine-help-level = /level: choose your level, to be remembered
engine-help-language = /lang vi or /lang en: choose the language
engine-ask-what = Write the question after /ask, for example: /ask { $example }
engine-level-which = Choose your level:
engine-level-unknown = I do not know the level "{ $level }". Please choose one of these:
engine-level-none = Remember none
engine-level-remembered = Remembered: { $level }.
engine-level-forgotten = No level is remembered now; answers will name every level.
engine-language-which = Type /lang vi (tiếng Việt) or /lang en (English).
engine-language-set = I will use English. A question in Vietnamese is still answered in Vietnamese.
engine-command-unknown = There is no command { $command }. Type /help for the commands, or just ask.
engine-number-alone = There is no choice number { $number }. What would you like to ask? For example: { $example }
engine-button-unknown = That button no longer works. Please ask again.

## terminal
terminal-welcome = Congress Assistant: questions about { $guideline }. For example: { $example }
terminal-clock = Rehearsal calendar: today is { $date }. Change it with CLOCK=2014-12-15T09:00:00+07:00 npm start
terminal-leave = Type /help for the commands, /quit to leave. Tiếng Việt: /lang vi
terminal-bye = Goodbye.
terminal-trouble = Something went wrong with this message. Please try again.
