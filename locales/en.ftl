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
answers-rehearsal = (a rehearsal's date)
answers-unknown = { $guideline } does not say this.
answers-silent = { $guideline } has no rule on { $subject }.
answers-nearest = The nearest it says:
answers-ask-board = You can ask { $board }.
answers-not-understood = I did not understand the question. You could ask, for example: { $example }
answers-smalltalk = Congress Assistant here. Ask me about the guideline, for example: { $example }
answers-smalltalk-plans = Congress Assistant here. Type /plan to make your unit's plan, or ask me about the guideline, for example: { $example }
answers-full-text = Full text
answers-full-text-none = There is no answer yet to show the full text of. Ask first, for example: { $example }

answers-ask-about = I answer questions about this guideline only, for example: { $example }

## engine
engine-help-plans-first = Type /plan to make your unit's plan, or just ask about the guideline, in English or Vietnamese (with or without diacritics), for example: { $example }
engine-help = Just ask about the guideline, in English or Vietnamese (with or without diacritics), for example: { $example }
engine-help-ask = /ask QUESTION: ask about the guideline; the question alone works too
engine-help-full-text = full text: the wording of what was just answered
engine-help-level = /level: choose your level, to be remembered
engine-help-language = /lang vi or /lang en: choose the language
engine-help-link = /link: link your Telegram and Slack accounts
engine-help-plan = /plan: make, see, change, submit the unit's plan
engine-help-unit = /unit NAME: choose the unit, for example: /unit nghe an
engine-help-quota = /quota: the delegate quota
engine-help-calendar = /calendar: all conferences by date
engine-help-queue = /queue: plans that wait for review
engine-help-stats = /stats: progress
engine-help-answers = /answers: questions that wait for an answer
engine-help-audit = /audit KH-40: the log of a plan
engine-help-invite = /invite: invite colleagues to your unit
engine-help-board = /board: members of the Standing Committee
engine-help-join = /join UNIT or CODE: join a unit to make its plan
engine-help-me = /me: what I know about you; change your name, leave a unit, delete your data
engine-ask-what = Write the question after /ask, for example: /ask { $example }
engine-level-which = Choose your level:
engine-level-unknown = I do not know the level "{ $level }". Please choose one of these:
engine-level-none = Remember none
engine-level-remembered = Remembered: { $level }.
engine-level-forgotten = No level is remembered now; answers will name every level.
engine-language-which = Type /lang vi (tiếng Việt) or /lang en (English).
engine-pressed = ✓ { $label }
engine-language-set = I will use English. A question in Vietnamese is still answered in Vietnamese.
engine-command-unknown = There is no command { $command }. Type /help for the commands, or just ask.
engine-number-alone = There is no choice number { $number }. What would you like to ask? For example: { $example }
engine-button-unknown = That button no longer works. Please ask again.
engine-file-unasked = No file was asked for. Ask about the guideline; files are needed only while a plan is made.
engine-file-not-sent = The file { $name } of the message above could not be sent. Please ask for it again in a few minutes; if it fails again, please tell the administrator.
engine-trouble = Something went wrong with this message. Please try again; what was noted is still there.
engine-store-down = Nothing can be saved at the moment; I will try again by myself, so there is no need to send the message again.
engine-press-again = That could not be saved just now. Please do it once more in a moment.

## link
people-link-new = Open the assistant on the other platform (Telegram or Slack) and type: /link { $code }
people-link-until = The code works once, for ten minutes, until { $time }.
people-link-asked-back = When it is used, I will ask you here before anything is linked.
people-link-rehearsal = { $time } (rehearsal calendar)
people-link-privately = Please write to me privately to link your accounts: /link
people-link-sent = Open the account that made the code and confirm there before { $time }.
people-link-sent-not-me = If that account is not yours, press Not me.
people-link-question = Your code was just used by the account below. Is that you?
people-link-question-until = Please confirm before { $time }.
people-link-platform = Platform: { $platform }
people-link-name = Display name: { $name }
people-link-account = Account: { $account }
people-link-joined = Linked with the account { $account }.
people-link-joined-means = The two accounts are one person now: the same rights, the same plans, the same chosen language. Type /plan on either to go on.
people-link-how-to-undo = To undo this, type /link undo
people-link-linked = This account is linked with the account { $account } already.
people-link-together = These two accounts are linked with each other already.
people-link-refused = All right, the code is void; nothing was linked.
people-link-refused-there = The other account answered "Not me": the code is void and nothing was linked. Type /link for a new code.
people-link-malformed = A code has eight letters and digits, like XXXX-XXXX, and no 0, O, 1, I or L. Please check it and type: /link CODE
people-link-wrong = There is no such code. Please check it; tries left: { $left }.
people-link-wait = Please try again after { $time }: five codes were wrong.
people-link-expired = This code has expired. Type /link on the other account for a new one.
people-link-used = This code has been used. Type /link on the other account for a new one.
people-link-void = This code no longer works: the other account made another one or was linked. Type /link there to see.
people-link-own = This is this account's own code. Open the assistant on the other platform and type it there.
people-link-same-platform = This code was made on { $platform }, the same platform as this account. Please type it on the other platform.
people-link-impossible = One of the two accounts is linked with another one by now, so they were not linked. Undo that first: type /link undo
people-link-late = More than ten minutes have passed since the code was used, so nothing was linked. Type /link for a new code.
people-link-not-yours = This button works only in the account that made or used the code.
people-link-not-linked = This account is not linked with any other. Type /link for a code.
people-link-undo = Undo the link with the account { $account }?
people-link-undo-means = Each account will be a person of its own again, with its own rights. The unit's plan stays as it is.
people-link-undone = No longer linked with the account { $account }.
people-link-undone-means = The two accounts are two persons again. The unit's plan stays as it is.
people-link-kept = All right, the two accounts stay linked.
people-link-button-privately = Write privately
people-link-button-yes = Yes, that is me: link
people-link-button-no = Not me
people-link-button-undo = Undo the link
people-link-button-undo-yes = Undo the link
people-link-button-undo-no = Keep the link

## people
people-nameless = (no name yet)
people-board = the Standing Committee
people-administrators = the administrator
people-role-staff = staff of the Standing Committee
people-role-leader = leader of the Standing Committee
people-role-organizer = organizer
people-more = and { $count } more
people-unit-which = Please choose the unit:
people-unit-unknown = I know no unit "{ $name }". Type the name of a province or district, for example: /invite nghe an
people-button-leave = Never mind
people-removed = You no longer organize for { $unit }. To join again, type /join.

## joining
people-invite-privately = Invitations are made in a private chat only. Open it and type /invite.
people-invite-not-allowed = You organize for no unit yet, so you cannot invite anybody. Join your own unit first.
people-invite-not-yours = { $unit } is not yours to invite to.
people-invite-board-not-yours = Only leaders of the Standing Committee and administrators invite to it.
people-invite-not-now = You no longer have this right. Type /invite to see where you can invite to.
people-invite-which = Which unit is it for?
people-invite-how = Type the unit, for example: /invite nghe an, or /invite nghe an 5 for five people.
people-invite-uses = A code can be used 1 to { $most } times. For example: /invite nghe an 5
people-invite-too-many = You have { $most } codes that can still be used. Revoke one before you make another.
people-invite-new = Invitation to { $unit }: { $code }
people-invite-new-staff = Invitation to the staff of the Standing Committee: { $code }
people-invite-new-leader = Invitation to be a leader of the Standing Committee: { $code }
people-invite-until = { $uses ->
    [one] Can be used once, until { $at }.
   *[other] Can be used { $uses } times, until { $at }.
  }
people-invite-type = Whoever is invited writes to me privately: /join { $code }
people-invite-link = Or forward this message: press here to join
people-invite-open = Your codes that can still be used:
people-invite-open-code = { $into }: { $uses } left, until { $at }
people-invite-members = Who organizes for { $unit }:
people-invite-nobody = Nobody organizes for this unit yet.
people-invite-waiting = { $count ->
    [one] One person waits for your confirmation.
   *[other] { $count } people wait for your confirmation.
  }
people-invite-revoked = The code is revoked.
people-invite-not-your-code = This code is not yours. Type /invite to see yours.
people-invite-gone = This person no longer organizes for { $unit }.
people-invite-out = Remove { $name } from { $unit }? The unit's plan stays as it is.
people-invite-removed = { $name } no longer organizes for { $unit }.
people-invite-kept = All right, nothing was changed.
people-invite-button-unit = Invite to { $unit }
people-invite-button-staff = Invite staff of the board
people-invite-button-leader = Invite a leader of the board
people-invite-button-revoke = Revoke code { $place }
people-invite-button-out = Remove: { $name }
people-invite-button-out-yes = Remove
people-invite-button-request = Show: { $name } – { $unit }
people-join-privately = Please write to me privately to join a unit: /join
people-join-how = Type the unit, for example: Nghe An; or the code of an invitation, if you have one.
people-join-unknown = I know no unit and no code "{ $name }". Type, for example: /join nghe an; an administrator adds units that are not in the list.
people-join-ask = Do you organize for { $unit }? Press to send the request; { $who } will confirm it.
people-join-asked = The request to join { $unit } is sent. You are told here once { $who } decided.
people-join-asked-nobody = The request to join { $unit } is kept, but { $who } has not used this assistant yet; please ask an administrator to type /invite.
people-join-waits = The request to join { $unit } waits to be confirmed.
people-join-too-many = { $most } of your requests wait. Take one back before you send another.
people-join-not-waiting = No request waits for this unit.
people-join-withdrawn = The request to join { $unit } is taken back.
people-join-left = All right. To join, type /join.
people-join-already = You organize for { $unit } already. Type /plan to work on its plan.
people-join-board-already = You are on the Standing Committee already. Type /board to see it.
people-join-code-wrong = { $left ->
    [one] There is no such code. Please look at it again; one try is left.
   *[other] There is no such code. Please look at it again; { $left } tries are left.
  }
people-join-code-wait = Please try again after { $time }: five codes were typed that there are not.
people-join-code-revoked = This code was revoked. Please ask for a new one, or send a request to join.
people-join-code-used = This code is used up. Please ask for a new one, or send a request to join.
people-join-code-expired = This code has expired. Please ask for a new one, or send a request to join.
people-join-code-void = This code is void, because whoever made it may no longer invite. Please ask for a new one, or send a request to join.
people-join-code-taken = { $name } has just joined { $unit } with your invitation.
people-join-invited = You are invited to organize for { $unit }. Do you want to join?
people-join-invited-board = You are invited to be { $role }. Do you want to join?
people-join-refused = The request to join { $unit } was not accepted. Please contact the unit, or ask for an invitation.
people-join-not-yours = This request is not yours to decide.
people-join-you-confirmed = Confirmed: { $name } organizes for { $unit }.
people-join-you-refused = The request of { $name } for { $unit } is refused.
people-join-card = Request to join { $unit }
people-join-card-check = Confirm only if you know that this person organizes for the unit.
people-join-card-confirmed = { $name }: { $by } confirmed it at { $at }.
people-join-card-refused = { $name }: { $by } refused it at { $at }.
people-join-card-withdrawn = { $name } took it back at { $at }.
people-joined = You organize for { $unit } now.
people-joined-next = Type /plan to make its plan, /invite to invite colleagues.
people-joined-board = You are { $role } now.
people-joined-board-next = Type /queue to see the plans that wait, /board to see its members.
people-join-button-open = Join a unit
people-join-button-send = Send the request
people-join-button-back = Take it back
people-join-button-back-of = Take back: { $unit }
people-join-button-join = Join
people-join-button-plan = Make the plan
people-join-button-yes = Confirm
people-join-button-no = Refuse

## board and me
people-board-privately = The members of the Standing Committee are shown in a private chat only: /board
people-board-not-allowed = This list is for the Standing Committee and administrators. To ask the committee something, just type the question here.
people-board-not-yours = That is for leaders of the Standing Committee and administrators. Type /board to see its members.
people-board-list = The Standing Committee:
people-board-empty = The Standing Committee has no members yet.
people-board-member-seen = { $name } – { $role }, uses { $platform }
people-board-member-unseen = { $name } – { $role }
people-board-is = { $name }: { $role }.
people-board-gone = This person is no longer on the Standing Committee.
people-board-out = Remove { $name } from the Standing Committee?
people-board-removed = { $name } is no longer on the Standing Committee.
people-board-you-removed = You are no longer on the Standing Committee. You can still ask about the guideline.
people-board-last-leader = This is the only leader of the Standing Committee. Another one is needed first.
people-board-leaving = Leave the Standing Committee?
people-board-left = You have left the Standing Committee.
people-board-me-already = You are { $role } already.
people-board-me-not = You are not on the Standing Committee.
people-board-button-list = Show the members
people-board-button-member = { $name }…
people-board-button-make-leader = Make a leader
people-board-button-make-staff = Make staff
people-board-button-out = Remove from the board
people-board-button-out-yes = Remove
people-board-button-me-leader = Make me a leader
people-board-button-me-staff = Make me staff
people-board-button-me-out = Leave the Standing Committee
people-me-privately = Please write to me privately to see it: /me
people-me-name = Name: { $name }
people-me-language = Language: { $language }
people-me-language-vi = Vietnamese
people-me-language-en = English
people-me-language-none = that of your messages
people-me-accounts = Accounts: { $platforms }
people-me-roles = You are:
people-me-nobody = You organize for no unit yet. You can still ask about the guideline.
people-me-organizer = organizer of { $unit }
people-me-administrator = administrator
people-me-kept = I keep: the name, language and accounts above; recent messages; what you wrote into plans; a log of changes (with an internal id only).
people-me-name-ask = What should you be called? Type your name, for example: Nguyễn Văn An.
people-me-name-long = The name is longer than { $most } characters. Please make it shorter.
people-me-named = Noted. You are called: { $name }
people-me-not-there = You are not in this unit any more. Type /me to see.
people-me-leave = Leave { $unit }? Its plan stays as it is.
people-me-leave-alone = Nobody will organize for the unit then.
people-me-left = You have left { $unit }. To join again, type /join.
people-me-erase = Delete your personal data? This cannot be undone.
people-me-erase-goes = Goes: your name, phone, accounts, messages, rights and requests.
people-me-erase-stays = Stays: the plans of units (with "[đã xoá]", "deleted", in place of your name and phone) and the log of changes, which has no names.
people-me-erase-accounts = This is for all { $count } linked accounts.
people-me-erased = Your personal data is deleted. If you write again, you are somebody new to me.
people-me-erased-administrator = Administrators are named in the program's configuration; to change that, whoever runs it takes the account out of ADMINS.
people-me-button-name = Change my name
people-me-button-leave = Leave { $unit }
people-me-button-leave-yes = Leave the unit
people-me-button-erase = Delete my data
people-me-button-erase-yes = Delete everything

## terminal
terminal-welcome = Congress Assistant: questions about { $guideline }; type "make a plan" to make your unit's plan. For example: { $example }
terminal-clock = Rehearsal calendar: today is { $date }. Change it with CLOCK=2014-12-15T09:00:00+07:00 npm start
terminal-leave = Type /help for the commands, /quit to leave. Tiếng Việt: /lang vi
terminal-bye = Goodbye.
terminal-file = [file] { $name } ({ $size } KB): { $path }
terminal-file-lost = [file] { $name }: it could not be opened.

## slack
slack-answered-in-dm = You will find the answer in our direct messages.
slack-choose = Choose one
slack-form-send = Save
slack-form-not-opened = The form could not be opened. Please press the button once more.
slack-form-close = Close

## plans
plans-words = { $words }
plans-change-nothing = (nothing)
plans-change-order = in another order
plans-change-added = Added:
plans-change-removed = Removed:
plans-change-changed = Changed:
plans-line = { CAP($field) }:
plans-choose-button = Please press one of the buttons, or type the new value.
plans-choose-letter = Please type the letter in front of a button, for example: a.
plans-back-to = Back to the plan.
plans-not-allowed = Plans are made by those who were admitted to a unit: please join yours first. You can still ask about the guideline. (This account is { $account }.)
plans-not-allowed-board = Plans are made by the units. Type /queue to see those that wait, /invite to invite organizers.
plans-begin = Plan { $code } of { $unit } begins: { $count } required items, one after the other. You can ask, correct or stop at any time.
plans-resume = Plan { $code } of { $unit }: { $done } of { $total } required items are done.
plans-draft-gone = This draft is no longer open: it was submitted or cancelled. Type /plan to see the unit's plan.
plans-level-unknown = The guideline has no level for { $unit }, so no plan can be made for it.
plans-new-version = The changed version begins from { $code }. Change what needs changing and submit again.
plans-comment = The reviewers' comment:
plans-comment-whole = the whole plan
plans-comment-reply = – the unit: { $reply }
plans-comments = Comments on { $code }: { $open } of { $count } not dealt with.
plans-comments-due = Comments on { $code }: { $open } of { $count } not dealt with; resubmit by { $due }.
plans-mend-not-yours = You are not an organizer of this unit, so its plan cannot be opened. For your own unit's plan: type /plan.
plans-unit-chosen = Unit: { $unit }.
plans-unit-unknown = No unit "{ $name }" was found. Please type the name of the province or district, for example: Nghệ An. An administrator can add a unit that is not listed.
plans-unit-foreign = { $unit } is not your unit.
plans-unit-merged = { $from } is part of { $into } now. From now on you work on the plan of { $into }; the old plan can still be looked at.
plans-merged-before = Another unit was merged into this one and had a plan. Look at the old one, or begin a new one?
plans-none-yet = The unit has no plan in the making.
plans-optional = The items below are optional. When there is enough, type "done".
plans-content = The plan
plans-empty = The plan holds nothing yet.
plans-none = none
plans-state = { $code } submitted at { $time } on { $date }: { $state }.
plans-state-rehearsal = { $code } submitted at { $time } on { $date } (a rehearsal's date): { $state }.
plans-state-submitted = submitted
plans-state-resubmitted = resubmitted
plans-state-under-review = under review
plans-state-returned = returned with comments
plans-state-agreed = agreed
plans-state-prepared = prepared
plans-state-passed = passed by the Council
plans-state-presented = submitted to the General Director
plans-state-decided = decided
plans-state-withdrawn = withdrawn
plans-state-superseded = replaced by a newer version

plans-noted = Noted, { $field }:
plans-not-noted = Nothing was noted.
plans-edited = Corrected as in the message you edited.
plans-edit-unknown = The message you edited belongs to no item, so the plan stays as it is. To change an item, type for example: change the venue.
plans-edit-list = This list has changed since that message. Please change its items one by one, for example: change 2.
plans-already = Noted so far:
plans-still = { CAP($field) } still says:
plans-list-unread = { $count ->
    [one] This line could not be read; please type it again:
   *[other] These { $count } lines could not be read; please type them again:
  }
plans-list-more = { CAP($field) }: { $count } so far. Paste more, or type "done".
plans-list-how = Paste more, one item a line. To change: "change 2", "remove 2", "move 3 to 1". When finished, type "done".
plans-groups-missing = Numbers still missing for:
plans-groups-rest = { $group }: { $count }
plans-count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
  }
plans-count-of = { $what } { $count }
plans-count-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
  }
plans-minutes = { $count } min
plans-money = { $amount } dong
plans-choice = { $first }, { $second }
plans-day-time = { $day }, { $time }
plans-length-morning = a morning
plans-length-afternoon = an afternoon
plans-length-half = half a day
plans-length-whole = one day
plans-length-days = { $days } days
plans-report-collective = collective
plans-report-individual = individual
plans-report-pictures = with pictures
plans-report-parts-all = all parts of the guideline's outline
plans-presidium-no-group = group not known yet
plans-programme-accept = Use the guideline's programme
plans-stage-both = Both will be there
plans-election-by-quota = as the quota will say
plans-party-congress-unknown = not yet scheduled

plans-ask-unit = Which unit is the plan for?
plans-example-unit = Type its name, for example: Nghệ An.
plans-ask-unit-which = Please choose the unit:
plans-ask-item = What should item { $item } be?
plans-ask-confirm = This is what I understood. Is it right?
plans-ask-confirm-again = Is what I just understood right?
plans-confirm-how = Press Right or Not right, or type what should be different.
plans-ask-which = Which item would you like to change?
plans-ask-reason = Please write the reason; { $reader } will read it.
plans-ask-reason-again = Please write the reason.
plans-ask-breach = Change it, or keep it and write a reason.
plans-ask-contradiction = Please change one of these.
plans-ask-cancel = Cancel this draft? It can be restored for 30 days.
plans-ask-withdraw = Withdraw the submitted plan?
plans-doubt = Is "{ $text }" an answer or a question?
plans-choose-several = Which one do you mean?
plans-choose-past = That day has passed. Which day do you mean?
plans-choose-unclear = I am not sure. Do you mean:
plans-conflict = Meanwhile somebody else of your unit wrote this item. Which one should stay?
plans-conflict-theirs = They wrote:
plans-conflict-mine = You wrote:
plans-reader-board = the Standing Committee
plans-reason-noted = The reason is noted.
plans-reason-short = Please write the reason a little more fully, for example: retired staff are invited as well.
plans-part-unread = I did not understand this part: "{ $part }".
plans-required-later = { CAP($field) } is required; I will ask again at the end.
plans-answer-first = Please answer this first.
plans-stop-how = All right. To stop here, type "pause"; otherwise the question is:
plans-kept = All right, nothing was changed.
plans-no-way-back = This is the first item.
plans-no-such-item = The list has no item { $item }.
plans-another-way = If it is not known yet, type "later"; to learn why it is asked, type "why".
plans-problem-impossible = No calendar has that day. Please check it.
plans-problem-bound = That is only the least or the most there may be. Please type one exact number.
plans-problem-foreign = The budget is noted in đồng. Please type the amount with its unit, like "150 million".
plans-problem-too-large = That is longer or larger than can be noted. Please make it shorter.

plans-review = Plan { $code } – { $unit }
plans-review-late = The deadline has passed; the plan can still be submitted and is marked late. You may write the reason.
plans-review-ready = Ready to submit. Press Submit, or type what should be changed.
plans-review-open = { $count ->
    [one] { $count } point has to be dealt with before submitting.
   *[other] { $count } points have to be dealt with before submitting.
  }
plans-open = Please note
plans-open-missing = Still empty:
plans-open-following = May follow later:
plans-open-reason = Reason: { $reason }
plans-open-no-reason = Needs a reason before submitting.
plans-severity-contradiction = To be corrected:
plans-severity-breach = Differs from the guideline:
plans-severity-warning = Warning:
plans-severity-note = Note:
plans-not-ready = The plan cannot be submitted yet; these points are open.
plans-changed-meanwhile = Somebody else has just changed the plan; please look at it again before you submit.
plans-receipt = Plan { $code } received at { $time } on { $date }.
plans-receipt-rehearsal = Date and time are a rehearsal's.
plans-receipt-late = It came after the deadline and is marked so.
plans-receipt-next-board = Next: { $reader } reviews it and answers here.
plans-receipt-next-parent = Next: { $reader } reads it and comments here.
plans-receipt-open = May still follow:
plans-paused = Saved. To go on, type "continue" or /plan.
plans-left = All right. When a plan is to be made, type /plan.
plans-cancelled-before = The unit has a cancelled draft that can still be restored. Restore it, or begin a new one?
plans-cancelled = The draft is cancelled. Within 30 days, type "restore" to get it back.
plans-restored = The draft is restored.
plans-nothing-to-restore = There is no draft to restore.
plans-withdrawn = Plan { $code } is withdrawn.
plans-withdrawn-before = { $code } is already withdrawn.
plans-cannot-withdraw = This plan can no longer be withdrawn.
plans-button-stale = That button belongs to an earlier step. Now being asked:
plans-button-stale-idle = That button no longer works. Type /plan to go on.
plans-notice-create = A changed version of { $code } is being made.
plans-notice-submit = { $code } was submitted.
plans-notice-withdraw = { $code } was withdrawn.
plans-notice-cancel = The draft of plan { $code } was cancelled; it can be restored for 30 days.
plans-notice-restore = The draft { $code } has just been restored.
plans-file-too-large = The file is larger than can be taken (20 MB). Please send a smaller one.
plans-file-kind = Only PDF, picture and Word files are taken.
plans-file-unreadable = The file could not be read. Please send it again.

plans-in-private = A unit's plan is made in a private chat with the assistant. Please open it:
plans-button-private = Open the private chat
plans-button-begin = Make a plan
plans-button-go = Go on
plans-button-show = Show the plan
plans-button-new = Change it
plans-button-mend = Change the plan
plans-button-comments = Show comments
plans-button-withdraw = Withdraw it
plans-button-restore = Restore
plans-button-fresh = Begin a new one
plans-button-old = Show the old plan: { $unit }
plans-button-submit = Submit the plan
plans-button-fill = Fill what is missing
plans-button-more = Add optional items
plans-button-edit = Change an item
plans-button-pause = Later
plans-button-keep = Keep it
plans-button-list-done = Done
plans-button-later = Later
plans-button-skip = Skip
plans-button-back = Back
plans-button-why = Why is it asked?
plans-button-answer = Note it as: { $field }
plans-button-question = It is a question
plans-button-confirm-yes = Right
plans-button-confirm-no = Not right
plans-button-theirs = Keep theirs
plans-button-mine = Write mine
plans-button-reason = Keep it and write a reason
plans-button-fix = Change: { $field }
plans-button-explain-late = Write why it is late
plans-button-explain = Write the reason: { $about }
plans-button-leave = Never mind
plans-short-form = name
plans-short-duration = length
plans-short-window-outside = day outside the ruled time
plans-short-party-congress = day not before the Party congress
plans-short-delegates-over = number of delegates
plans-short-presidium-group = members of the presidium
plans-short-stage = stage
plans-short-programme-needed = programme without an important item
plans-short-programme-election = programme without the election
plans-button-cancel-yes = Cancel the draft
plans-button-cancel-no = Do not cancel
plans-button-withdraw-yes = Withdraw
plans-button-withdraw-no = Do not withdraw

plans-button-form-event = Edit the section: time and place
plans-button-form-people = Edit the section: delegates, presidium
plans-button-form-content = Edit the section: programme, reports
plans-button-form-papers = Edit the section: budget, signer
plans-form-event = Time and place
plans-form-people = Delegates
plans-form-content = Programme, reports
plans-form-papers = Budget, signer
plans-file-paused = The plan of your unit is paused. Please press Go on and send the file again.
plans-file-sent-before = The plan was submitted already. To add the scan, please press Change it and send the file again.
plans-form-label = { CAP($field) }
plans-form-unclear = This can be read in several ways; please write it out, for example 15/4/2015 or 150 million đồng.
plans-form-other = This form was opened for another plan. Please close it and open a new one.
plans-form-changed = Somebody else filled this in after the form was opened. Please close it and open a new one to see it.
plans-form-unchanged = Nothing was changed.
plans-home-questions = Send a question about the guideline under Messages; the assistant answers with the section.
plans-home-no-unit = No unit is chosen yet. Press to begin your unit's plan:
plans-home-no-deadline = The guideline sets no deadline for this level's plan.
plans-home-deadline = The plan is due by { $date } at the latest, { $days } days from now.
plans-home-last-day = The plan is due today, { $date }: the last day.
plans-home-overdue = The plan was due by { $date } at the latest, { $days } days ago; please send it soon, with the reason.
plans-home-rehearsal = Rehearsal calendar: today is { $date }.
plans-field-name = name of the event
plans-field-day = date
plans-field-length = length
plans-field-combinedWith = conference it is combined with
plans-field-venue = venue
plans-field-headcount = number attending
plans-field-delegates = number of delegates
plans-field-groups = groups of delegates
plans-field-programme = programme
plans-field-extras = extras
plans-field-reportAuthor = author of the summary report
plans-field-reportDue = due date of the summary report
plans-field-reportParts = parts of the summary report
plans-field-exemplarReports = exemplar reports
plans-field-presidium = presidium
plans-field-stage = stage
plans-field-election = election of delegates to the level above
plans-field-quotas = quota of each unit
plans-field-partyCongress = date of the Party congress
plans-field-communication = communication
plans-field-budget = budget
plans-field-budgetSource = source of the budget
plans-field-contact = contact person
plans-field-phone = telephone
plans-field-signer = signer
plans-field-signerPosition = signer's position
plans-field-signedNumber = number of the signed plan
plans-field-signedDate = date of the signed plan
plans-field-scan = scan of the signed plan

plans-ask-name = What is the { $event } called?
plans-ask-day = On which day is the { $event }?
plans-ask-length = How long is the { $event }?
plans-ask-combinedWith = Which conference of the unit is the { $event } combined with?
plans-ask-venue = Where is the { $event }?
plans-ask-headcount = How many people attend?
plans-ask-delegates = How many delegates are there in all?
plans-ask-groups = How many delegates are there of each group?
plans-ask-programme = What does the programme consist of?
plans-ask-extras = Will there be extras?
plans-ask-reportAuthor = Who writes the five-year summary report?
plans-ask-reportDue = By which day is the summary report due?
plans-ask-reportParts = Which parts does the summary report have?
plans-ask-exemplarReports = Which exemplar reports are there?
plans-ask-presidium = Who is on the presidium?
plans-ask-stage = Will the stage have the national flag and a statue (or photo) of President Hồ Chí Minh?
plans-ask-election = How many delegates are to be elected to the level above?
plans-ask-quotas = How many delegates does each unit send?
plans-ask-partyCongress = On which day is the unit's Party congress?
plans-ask-communication = What communication is planned before, during and after the event?
plans-ask-budget = How large is the budget?
plans-ask-budgetSource = Where does the money come from?
plans-ask-contact = Who is the contact person, with which telephone number?
plans-ask-phone = What is the contact person's telephone number?
plans-ask-signer = Who signs the plan?
plans-ask-signerPosition = What is the signer's position?
plans-ask-signedNumber = What number does the signed plan have?
plans-ask-signedDate = On which day was the plan signed?
plans-ask-scan = Please send the scan of the signed plan (PDF or picture).

plans-example-name = Press to use the guideline's name, or type another.
plans-example-day = For example: morning of { $day }.
plans-example-length = For example: { $length }.
plans-example-combinedWith = Press one or type its name.
plans-example-venue = With the address, for example: Hall of the provincial office, 10 Trường Thi street.
plans-example-headcount = For example: 25.
plans-example-delegates = For example: 250.
plans-example-groups = For example: 20 leaders, 150 staff, 20 collectives, 30 individuals, 30 guests.
plans-example-programme = Press to use the guideline's programme, or paste a list, one item a line, for example: c) Summary report - 30 minutes - Director.
plans-example-extras = For example: arts, awards. If there are none, type "none".
plans-example-reportAuthor = For example: the Organization and Administration Division.
plans-example-reportDue = For example: 15/3/2015.
plans-example-reportParts = Type the parts it has, or press the button.
plans-example-exemplarReports = Paste a list, one report a line, for example: Yên Thành district - collection agents - collective - 10 minutes.
plans-example-presidium = Paste a list, one person a line with the position, for example: Nguyễn Văn A, Party Secretary, Director.
plans-example-stage = Press the button, or type what there will be.
plans-example-election = For example: 5. If the quota is not known yet, press the button.
plans-example-quotas = Paste a list, one unit a line, for example: Diễn Châu district: 7.
plans-example-partyCongress = For example: 20/8/2015, or "not scheduled".
plans-example-communication = For example: before: news on the province's page; during: live broadcast; after: a summary.
plans-example-budget = For example: 150 million dong from the administrative budget.
plans-example-budgetSource = For example: the administrative budget.
plans-example-contact = For example: Nguyễn Văn An, 0912 345 678.
plans-example-phone = For example: 0912 345 678.
plans-example-signer = For example: Trần Văn B, Director.
plans-example-signerPosition = For example: Director.
plans-example-signedNumber = For example: 125/KH-BHXH.
plans-example-signedDate = For example: 20/12/2014.
plans-example-scan = If there is none yet, skip it; it may follow.

plans-hint-name = Please type the event's name in one line.
plans-hint-day = One exact day is needed. Please type day/month/year, like 15/4/2015.
plans-hint-length = Please type "morning", "afternoon" or "full day".
plans-hint-combinedWith = Please type the conference's name, like "year-end review".
plans-hint-venue = Please type the place and its address.
plans-hint-headcount = Please type a number, like 25.
plans-hint-delegates = Please type a number, like 250.
plans-hint-groups = Please type numbers with the group's name, like "20 leaders, 30 guests".
plans-hint-programme = Please type the programme, one item a line.
plans-hint-extras = Please type: welcome, arts, awards, exchange, or "none".
plans-hint-reportAuthor = Please type the person or division who writes it.
plans-hint-reportDue = I could not read a date. Please type it like 15/3/2015.
plans-hint-reportParts = Please type the parts, one a line.
plans-hint-exemplarReports = Please type one report a line: the unit or person, then the subject.
plans-hint-presidium = Please type one person a line: name, position.
plans-hint-stage = Please type "both", "flag only" or "statue only".
plans-hint-election = Please type a number, or "by quota".
plans-hint-quotas = Please type one unit a line with its number.
plans-hint-partyCongress = Please type a date, like 20/8/2015, or "not scheduled".
plans-hint-communication = Please type a few words.
plans-hint-budget = Please type the amount with its unit, like "150 million".
plans-hint-budgetSource = Please type the source of the money.
plans-hint-contact = Please type the name and the telephone number.
plans-hint-phone = A telephone number has 10 or 11 digits, like 0912 345 678. Please type it again.
plans-hint-signer = Please type the signer's name.
plans-hint-signerPosition = Please type the position, like Director.
plans-hint-signedNumber = Please type the document's number, like 125/KH-BHXH.
plans-hint-signedDate = I could not read a date. Please type it like 20/12/2014.
plans-hint-scan = A file is needed here (PDF or picture). If there is none yet, type "skip".

plans-why-section = It is asked because of { $sections } of { $guideline }.
plans-why-rule = The guideline says:
plans-why-plan = { $reader } needs the plan to review it and to attend.
plans-why-name = { CAP($reader) } needs it to name the event right.
plans-why-day = { CAP($reader) } needs it to attend.
plans-why-length = { CAP($reader) } needs it to arrange its time.
plans-why-combinedWith = The guideline does not rule it; it tells which conference yours is combined with.
plans-why-venue = The guideline does not rule it; { $reader } needs it to attend.
plans-why-headcount = The guideline gives no number; it helps to prepare the event.
plans-why-delegates = It tells the size of the event.
plans-why-groups = It tells who takes part.
plans-why-programme = It tells what the event consists of.
plans-why-extras = The guideline does not demand it; it completes the programme.
plans-why-reportAuthor = The guideline does not rule who writes it; { $reader } needs it to ask about the report.
plans-why-reportDue = The guideline does not rule it; it helps to follow the report's progress.
plans-why-reportParts = It is compared with the guideline's outline.
plans-why-exemplarReports = It shows how the exemplars are chosen.
plans-why-presidium = It shows whether the presidium has all groups.
plans-why-stage = It keeps the stage uniform.
plans-why-election = It tells how many delegates go to the level above.
plans-why-quotas = It tells each unit its number of delegates.
plans-why-partyCongress = The event should come before the Party congress.
plans-why-communication = It helps to coordinate the communication.
plans-why-budget = The guideline gives no amount; it is needed to have the budget decided.
plans-why-budgetSource = The guideline does not rule it; it is needed to have the budget decided.
plans-why-contact = The guideline does not rule it; { $reader } needs it to get in touch.
plans-why-phone = The guideline does not rule it; { $reader } needs it to get in touch.
plans-why-signer = The guideline does not rule it; { $reader } needs it to name the document right.
plans-why-signerPosition = The guideline does not rule it; { $reader } needs it to name the document right.
plans-why-signedNumber = The guideline does not rule it; it is compared with the paper.
plans-why-signedDate = The guideline does not rule it; it is compared with the paper.
plans-why-scan = The guideline does not rule it; it is compared with the paper.

## plans-findings
plans-finding-groups-total = The groups add up to { $sum }, which does not match the total of { $total } delegates; the two must be equal.
plans-finding-quotas-seats = The units' quotas add up to { $sum }, more than the total of { $total } delegates; they must be within it.
plans-finding-programme-minutes = The programme's items add up to { $sum } minutes, more than the time there is ({ $there } minutes at { $half } for half a day); they must be shortened.
plans-finding-report-minutes = The exemplar reports add up to { $sum } minutes, more than the time there is ({ $there } minutes at { $half } for half a day); they must be shortened.
plans-finding-report-minutes-item = The exemplar reports add up to { $sum } minutes, more than the { $there } minutes of their programme item; shorten them or lengthen the item.
plans-finding-delegates-over = { $count } delegates are more than the limit of { $most }.
plans-finding-duration = The event is { $than ->
    [longer] longer
   *[other] shorter
  } than ruled; it should last { $right }.
plans-finding-form = The name does not have the form of this level; it should be "{ $right }".
plans-finding-window-outside = { $day } is outside the time that is ruled; it should be at { $right }.
plans-finding-party-congress = { $day } is not before the Party congress ({ $congress }); the event should come before it.
plans-finding-programme-needed = The programme is without item { $items }. This is important and must be in it.
plans-finding-programme-election = The programme is without item { $items }, which this level needs.
plans-finding-presidium-group = The presidium is without: { $groups }. All of them must be in it.
plans-finding-stage = The stage is without: { $items }. It must have them.
plans-finding-window-not-around = { $day } is within the quarters that are ruled, but not around their turn; better would be { $right }.
plans-finding-programme-item = The programme is without: { $items }. They should be added, unless the unit has its own way.
plans-finding-report-part = The summary report is without: { $parts }. Its outline should be whole.
plans-finding-reports-one-field = All exemplar reports are from one field ({ $field }); they should represent several.
plans-finding-not-combined = The event is combined with no conference; it should be held { $right }.
plans-finding-quotas-empty = No quota has been given to the units yet; please add it once it is known.
plans-finding-after-above = { $day } is not before the event of the level above ({ $above }); its delegates have to be elected first.
plans-finding-before-below = { $day } is not after the event of the level below ({ $below }); it has to elect its delegates first.
plans-finding-day-off = { $day } is { $kind ->
    [holiday] a public holiday ({ $name })
   *[other] a { $name }, a weekly day off
  }.
plans-finding-party-congress-unknown = The date of the unit's Party congress is not known; the event should come before it.

## overview
overview-not-allowed = This list is for the board and for units that receive the plans of units below them. Type /plan to see your own unit's plan.
overview-queue-unknown = I am not sure which list you mean. You can type: /queue waiting, taken, returned, late, missing, done.
overview-queue-waiting = { $count ->
    [0] No plan waits for review.
    [one] One plan waits for review
   *[other] { $count } plans wait for review, the one sent first on top
  }
overview-queue-taken = { $count ->
    [0] No plan is under review.
    [one] One plan is under review
   *[other] { $count } plans are under review
  }
overview-queue-returned = { $count ->
    [0] No plan waits for its unit to change it.
    [one] One plan waits for its unit to change it
   *[other] { $count } plans wait for their units to change them
  }
overview-queue-late = { $count ->
    [0] No plan came late.
    [one] One plan came late
   *[other] { $count } plans came late
  }
overview-queue-missing = { $count ->
    [0] No unit is missing.
    [one] One unit has not submitted its plan
   *[other] { $count } units have not submitted their plans
  }
overview-queue-done = { $count ->
    [0] No review is finished yet.
    [one] One review is finished
   *[other] { $count } reviews are finished
  }
overview-queue-shown = Showing { $from } to { $to }.
overview-count-waiting = Waiting: { $count }
overview-count-taken = Under review: { $count }
overview-count-returned = Returned: { $count }
overview-count-late = Late: { $count }
overview-count-missing = Not submitted: { $count }
overview-count-done = Done: { $count }
overview-row = sent on { $date }
overview-row-waits = sent on { $date }, { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
  }
overview-row-late = late
overview-row-taken = { $name } reviews it
overview-button-next = Show more
overview-button-log-older = Show earlier entries
overview-button-log-file = Download (CSV)
overview-button-log-all = Download the whole audit (CSV)
overview-log = Audit of { $code } – { $unit }
overview-log-empty = { $code } – { $unit } has no entry yet.
overview-log-which = Type the plan's code or the unit's name, e.g. /audit KH-40
overview-log-unknown = I cannot find this plan or unit among those that you may see. Type, for example: /audit KH-40
overview-log-several = Which unit do you mean?
overview-log-not-allowed = The audit is for the unit whose plan it is and for the board. Type /join to join your unit.
overview-log-file = The audit has { $count ->
    [one] one entry
   *[other] { $count } entries
  }, in the file that comes with this message.
overview-log-at = { $date } { $time }
overview-log-program = The program
overview-log-nameless = user { $id }
overview-log-nothing = none
overview-log-state = State
overview-log-draft = Draft
overview-log-review = Review
overview-log-right = Right
overview-log-invitation = Invitation
overview-log-request = Request to join
overview-log-quota = Quota
overview-log-answer = Answer
overview-log-unit = Unit
overview-log-erasure = Deletion of personal data
overview-log-value-open = being written
overview-log-value-cancelled = cancelled
overview-log-value-organizer = organizer
overview-log-value-staff = staff
overview-log-value-leader = leader
overview-log-value-waiting = waiting
overview-log-value-confirmed = confirmed
overview-log-value-refused = refused
overview-log-value-taken = taken
overview-log-value-released = released
overview-unit = { $code } – { $unit }
overview-unit-version = { $code }: sent on { $date }, { $state }
overview-unit-version-late = { $code }: sent on { $date } (late), { $state }
overview-unit-missing = The unit has not submitted its plan.
overview-unit-overdue = The unit has not submitted its plan; the deadline is past.
overview-unit-draft = The unit is writing a draft, last changed on { $date }.
overview-unit-organizers = { $count ->
    [0] Nobody of the unit uses the assistant yet. Type /invite and the unit's name to make a code for them.
    [one] One organizer, who gave no name.{ $names }
   *[other] { $count } organizers, who gave no names.{ $names }
  }
overview-unit-organizers-named = Joined ({ $count }): { $names }
overview-unit-unreachable = { $count ->
    [one] One account of the unit cannot be reached.
   *[other] { $count } accounts of the unit cannot be reached.
  }
overview-unit-merged = It was merged into { $unit }.
overview-unit-above = Belongs to { $unit }
overview-unit-below = Units below: { $count }; { $sent } sent a plan, { $done } are done.
overview-unit-unknown = I cannot find this unit. Type the name of a province or district, e.g. /unit nghe an
overview-button-former = Earlier plan of { $unit }
overview-button-log = Audit
overview-button-plan = The unit's plan
overview-day = { $date }
overview-rehearsal-day = { $date } (rehearsal calendar)
overview-progress = Progress of the plans up to { $date }
overview-heading = { $whose }: { $count } { $count ->
    [one] unit
   *[other] units
  }
overview-plans-board = Plans sent to the board
overview-plans-others = Plans of units below, sent to the unit above
overview-plans-below = Plans sent to { $units }
overview-missing = not sent
overview-state = { CAP($state) }: { $count }
overview-state-name = { CAP($state) }
overview-late = Sent late among them: { $count }
overview-overdue = Overdue and not sent: { $count }
overview-weeks = By week: sent, agreed
overview-week = { $from } – { $to }: { $sent } sent, { $agreed } agreed
overview-chart-day = Up to { $date }
overview-chart-states = By state (units)
overview-chart-units = Units
overview-chart-sent = Sent
overview-chart-agreed = Agreed
overview-calendar-rehearsal = By the rehearsal calendar.
overview-calendar-empty = There is no conference in the plans that were sent. See the plans that wait with /queue.
overview-calendar-empty-own = There is no conference in the plans that your unit sent. Make and send a plan with /plan.
overview-upcoming = To come: { $count }
overview-past = Over: { $count }
overview-button-more = Show more ({ $count })
overview-privately = Others read this chat. Please open the private chat to see it.
overview-button-privately = Show in the private chat
overview-nobody = The calendar and the statistics are for people who joined a unit, and for the board. Join your unit with /join; for the guideline, just ask.
overview-progress-not-yours = The statistics are for units that receive plans from below, and for the board. See your unit's plan with /plan, its calendar with /calendar.

## reviews
reviews-board = The Standing Committee of the Council
reviews-somebody = a member
reviews-whole = the whole plan
reviews-when = { $time } on { $date }
reviews-when-rehearsal = { $time } on { $date } (a rehearsal's date)
reviews-day = { $date }
reviews-document = no. { $number } of { $date }
reviews-plan = { $code } – { $unit }
reviews-sent = Submitted at { $when }.
reviews-sent-late = Submitted at { $when }, after the deadline.
reviews-no-access = You may no longer see this plan. If you need to, ask the administrator for access.
reviews-orphan = The unit above has no organizer here yet, so the Standing Committee looks at it instead.
reviews-in-force = { $code } stays in force until this one is dealt with.
reviews-replaced = { $code } has taken its place.
reviews-changes = Changed since { $code }:
reviews-changes-none = Nothing changed since { $code }.
reviews-comments-before = Comments of the last return:
reviews-comment-done = ✓ { CAP($about) }: { $text }
reviews-comment-open = ○ { CAP($about) }: { $text } (not dealt with)
reviews-comment-replied = { $mark } { CAP($about) }: { $text } – the unit: { $reply }
reviews-findings = Against the guideline:
reviews-no-reason = The unit has given no reason.
reviews-questions = Questions to the unit:
reviews-question = Asked: { $text } (no answer yet)
reviews-question-answered = Asked: { $text } – answered: { $reply }
reviews-prepared = Comments prepared, not sent yet: { $count }.
reviews-more = … and { $count } more; press Show all.

reviews-status-submitted = Waiting for review
reviews-status-resubmitted = Waiting for review (resubmitted)
reviews-status-under-review = Under review by { $name } since { $when }
reviews-status-free = Review begun; nobody has it in hand now, you can take it over
reviews-status-returned = Returned with comments
reviews-status-returned-by = Returned with comments: { $name }, { $when }
reviews-status-returned-due = Returned with comments, due by { $due }: { $name }, { $when }
reviews-status-agreed = Agreed
reviews-status-agreed-by = Agreed: { $name }, { $when }
reviews-status-prepared = Prepared
reviews-status-prepared-by = Prepared: { $name }, { $when }
reviews-status-passed = Passed by the Council
reviews-status-passed-by = Passed by the Council: { $name }, { $when }
reviews-status-passed-document = Passed by the Council, { $document }: { $name }, { $when }
reviews-status-presented = Submitted to the General Director
reviews-status-presented-by = Submitted to the General Director: { $name }, { $when }
reviews-status-presented-document = Submitted to the General Director, { $document }: { $name }, { $when }
reviews-status-decided = Decided
reviews-status-decided-by = Decided: { $name }, { $when }
reviews-status-decided-document = Decided, { $document }: { $name }, { $when }
reviews-status-withdrawn = Withdrawn by the unit
reviews-status-superseded = There is a newer version: { $code }

reviews-stands = { $code }: { $status }.
reviews-already-return = { $name } returned { $code } with comments at { $when }.
reviews-already-agree = { $name } agreed { $code } at { $when }.
reviews-already-prepare = { $name } marked { $code } as prepared at { $when }.
reviews-already-pass = { $name } recorded that { $code } passed the Council at { $when }.
reviews-already-present = { $name } recorded that { $code } was submitted to the General Director at { $when }.
reviews-already-decide = { $name } recorded the decision about { $code } at { $when }.
reviews-refused-reviewers = This button is for those who review the plan. For your own unit's plan: type /plan.
reviews-refused-unit = This button is for the organizers of the unit whose plan it is. For your own unit's plan: type /plan.
reviews-refused-looking = You can look at this plan; taking it, commenting and deciding are for those who review it.
reviews-refused-staff = That is for a leader to decide. Prepare comments, then press Tell the leaders.
reviews-right-gone = You may no longer do this. What was stored before is kept; what you just typed is not.
reviews-in-private = Plans are reviewed in your private chat with me. Please open that.
reviews-too-long = This is { $length } characters long, more than { $most }, and was not stored. Please shorten it or send it in several messages.
reviews-too-short = This is too short and was not stored. Please say a little more.
reviews-edited = Editing the message does not change what was stored. To change a comment press Change or remove comments.
reviews-not-noted = What you just typed was not stored:
reviews-closed = All right, I stop here.
reviews-closed-kept = All right. Comments prepared and kept, not sent yet: { $count }.

reviews-taken = You are reviewing { $code }.
reviews-taken-by-you = You are reviewing { $code } already.
reviews-taken-by = { $name } is reviewing { $code }. If need be, press Take over.
reviews-taken-over = { $name } took over the review of { $code } from you.
reviews-released = { $code } is back in the queue.
reviews-withdrawn = { $unit } has just withdrawn { $code }; you need not review it any more.

reviews-comment-which = Comments on { $code }: press a field, or just type, a line for each, for example: "Number of delegates: better 200".
reviews-return-needs-comment = Returning { $code } needs at least one comment. Press a field, or just type, for example: "Number of delegates: better 200".
reviews-comment-what = Type your comment on { $about }:
reviews-comment-noted = Comment stored ({ $count } in all, not sent to the unit yet):
reviews-comment-more = Type further comments, or press a button.
reviews-comment-by = Comment on { $about }, prepared by { $name }:
reviews-comment-anew = Type the comment on { $about } anew. It says now:
reviews-comment-changed = Comment changed:
reviews-comment-removed = This comment was removed; { $count } left.
reviews-comment-gone = This comment is not among those being prepared any more: it was sent or removed.
reviews-comments-prepared = Comments prepared for { $code }, not sent yet:
reviews-comments-many = A plan has at most { $most } comments being prepared; what you just typed was not stored. Please merge or remove some.
reviews-comments-wait = { $name } prepared { $count ->
    [one] one comment
   *[other] { $count } comments
  } on { $code }, waiting for your decision.
reviews-leaders-told = The leaders were told: { $count ->
    [one] one comment
   *[other] { $count } comments
  } on { $code }.

reviews-due-ask = By which day should the unit resubmit { $code }? For example: 15/12, Friday next week. Press the button if there is no such day.
reviews-due-unread = I could not read the day. Type it like 15/12/2014, or press No date.
reviews-due-impossible = There is no such day. Please type it again.
reviews-due-past = { $date } is past. Choose today or a later day.
reviews-due-which = Which day do you mean?
reviews-return-preview = The unit will get:
reviews-return-changed = The comments have just changed, so nothing was sent. Look again and press send.
reviews-return-sent = { $code } was returned to the unit with { $count ->
    [one] one comment
   *[other] { $count } comments
  }.
reviews-return-sent-due = { $code } was returned to the unit with { $count ->
    [one] one comment
   *[other] { $count } comments
  }, due by { $due }.
reviews-agree-sure = Comments are prepared and not sent ({ $count }). If you agree now they will not be sent. Choose:
reviews-done-agree = { $code } is agreed; the unit was told.
reviews-done-prepare = { $code } is marked as prepared; the unit was told.
reviews-done-pass = Recorded: { $code } passed the Council; the unit was told.
reviews-done-present = Recorded: { $code } was submitted to the General Director; the unit was told.
reviews-done-decide = The decision about { $code } is recorded; the unit was told.
reviews-recall-ask = Why is the decision about { $code } recalled? Type the reason; the unit will read it.
reviews-recall-done = The decision about { $code } is recalled; the plan is under review again and the unit was told.
reviews-recall-late = The unit has begun to act on the decision about { $code }, so it cannot be recalled any more. Please ask or tell the unit.

reviews-document-number-pass = What number has the Council's document about { $code }? For example: 12/NQ-HĐ.
reviews-document-number-present = What number has the submission of { $code } to the General Director? For example: 34/TTr-VP.
reviews-document-number-decide = What number has the decision about { $code }? For example: 56/QĐ.
reviews-document-number-unfit = A document's number has letters or digits and at most { $most } characters.
reviews-document-date = Which day is on the document? For example: 3/3/2015.
reviews-document-date-unread = I could not read the day. Type it like 3/3/2015.
reviews-document-date-coming = { $date } has not come yet. Please look at the date on the document again.
reviews-document-check-pass = Recording that { $code } passed the Council. Check and press Save; send the file here if you have it, or later.
reviews-document-check-present = Recording that { $code } was submitted to the General Director. Check and press Save; send the file here if you have it, or later.
reviews-document-check-decide = Recording the decision about { $code }. Check and press Save; send the file here if you have it, or later.
reviews-document-line-number = Number: { $number }
reviews-document-line-date = Date: { $date }
reviews-document-line-file = File: { $name }
reviews-document-line-no-file = File: none yet
reviews-document-press = Press Save, or what needs changing.
reviews-document-anew = Recording this document was ended. Please open the plan and begin again.
reviews-file-ask = Send the file of the document no. { $number } (PDF, picture or Word).
reviews-file-noted = The file { $name } is here.
reviews-file-wanted = I am waiting for a file. If there is none yet press Later.

reviews-ask-what = What do you want to ask the unit about { $code }?
reviews-asked = The question about { $code } was sent to the unit. The answer will come here.
reviews-answered = { $unit } answers about { $code }.
reviews-answered-so = Answer:
reviews-question-gone = This question does not wait for an answer any more.
reviews-answered-before = The unit answered:
reviews-answer-what = Type your answer:
reviews-answer-more = To say more, type it here:
reviews-answer-sent = The answer was sent.

reviews-unit-returned = You need to change plan { $code }: { $count ->
    [one] one comment
   *[other] { $count } comments
  }.
reviews-unit-returned-due = You need to change plan { $code } and resubmit it by { $due }: { $count ->
    [one] one comment
   *[other] { $count } comments
  }.
reviews-unit-agree = { $reviewer } has agreed plan { $code }.
reviews-unit-prepare = { $reviewer } has prepared plan { $code }, which goes to the Council next.
reviews-unit-pass = Plan { $code } has passed the Council.
reviews-unit-pass-document = Plan { $code } has passed the Council: { $document }.
reviews-unit-present = Plan { $code } was submitted to the General Director.
reviews-unit-present-document = Plan { $code } was submitted to the General Director: { $document }.
reviews-unit-decide = Plan { $code } was decided.
reviews-unit-decide-document = Plan { $code } was decided: { $document }.
reviews-unit-recalled-return = { $reviewer } recalls the return of plan { $code }; you need not change it for now.
reviews-unit-recalled-agree = { $reviewer } recalls the agreement to plan { $code }.
reviews-unit-recalled-prepare = { $reviewer } recalls that plan { $code } is prepared.
reviews-unit-recalled-next = The plan is under review again; I will tell you what comes of it.
reviews-unit-orphan = { $above } has no organizer here yet, so the Standing Committee looks at this plan instead.
reviews-unit-alone = The unit has none above it here, so the Standing Committee looks at this plan.
reviews-unit-asked = { $reviewer } asks about plan { $code }; please answer.

reviews-notes = Comments on { $code }: { $open } of { $count } are not dealt with. Change the field, or press Dealt with.
reviews-notes-none = { $code } has no comments to deal with.
reviews-note-done = Noted: the comment on { $about } is dealt with.
reviews-note-gone = This comment need not be dealt with any more.
reviews-note-reply = – the unit: { $reply }
reviews-reply-what = Type your reply (not required); the reviewers read it when the plan is resubmitted.
reviews-reply-noted = The reply was noted.

reviews-version = { $code }, submitted at { $when }
reviews-history-return = { $name } returned it at { $when }.
reviews-history-agree = { $name } agreed at { $when }.
reviews-history-prepare = { $name } marked it as prepared at { $when }.
reviews-history-pass = { $name } recorded the Council's document at { $when }:
reviews-history-present = { $name } recorded the submission to the General Director at { $when }:
reviews-history-decide = { $name } recorded the decision at { $when }:
reviews-history-recall = { $name } recalled it at { $when }.
reviews-history-due = Due by { $due }.
reviews-history-asked = Asked: { $text }
reviews-history-comment-sent = Comment:
reviews-history-comment-settled = Comment (dealt with, the unit says):
reviews-history-comment-recalled = Comment (recalled):

reviews-button-take = Take it
reviews-button-over = Take over
reviews-button-release = Back to the queue
reviews-button-agree = Agree
reviews-button-agree-sure = Agree, send no comments
reviews-button-prepare = Prepared
reviews-button-return = Return with comments
reviews-button-comment = Comment
reviews-button-ask = Ask the unit
reviews-button-pass = Passed by the Council
reviews-button-present = Submitted to the General Director
reviews-button-decide = Decided
reviews-button-file = Add the document's file
reviews-button-recall = Recall
reviews-button-show = Show all
reviews-button-versions = Earlier versions
reviews-button-card = Open the plan's card
reviews-button-close = Later
reviews-button-finish = Done
reviews-button-tell = Tell the leaders
reviews-button-save = Save
reviews-button-number = Change the number
reviews-button-day = Change the date
reviews-button-list = Prepared comments ({ $count })
reviews-button-list-all = Show prepared comments
reviews-button-edit-comments = Change or remove comments
reviews-button-one = { $place }. { CAP($about) }
reviews-button-edit = Change
reviews-button-remove = Remove
reviews-button-no-due = No date
reviews-button-other-due = Another date
reviews-button-send = Send to the unit
reviews-button-open = Open { $code }
reviews-button-show-version = Show { $code }
reviews-button-answer = Answer
reviews-button-mend = Change the plan
reviews-button-notes = Show comments
reviews-button-done = Dealt with { $place }
reviews-button-reply = Reply { $place }

## questions
questions-button-send = Send this question to the Standing Committee of the Council?
questions-button-answer = Answer
questions-button-decline = Cannot be answered
questions-button-bare = Give no reason
questions-button-post = Send
questions-button-cancel = Cancel
questions-button-full = Show all
questions-button-more = Ask more
questions-button-next = Waiting questions
questions-button-waiting = Waiting questions
questions-button-published = Published answers
questions-button-show = Show no. { $number }
questions-button-earlier = Previous page
questions-button-later = Next page
questions-button-publish = Publish the answer
questions-button-put = Publish
questions-button-save = Save
questions-button-edit = Edit
questions-button-withdraw = Withdraw
questions-button-withdraw-yes = Yes, withdraw
questions-button-keep = Keep it
questions-button-word-question = Edit the question
questions-button-word-answer = Edit the answer
questions-button-privately = Open in private
questions-date = { $date }
questions-date-rehearsal = { $date }, a rehearsal's date
questions-hint = Members of a unit can send this question to the Standing Committee of the Council from here. Type /join to join your unit.
questions-hint-group = Members of a unit can send this question to the Standing Committee of the Council from a private chat with me.
questions-offer-unsure = If you asked something else, you can send the question to the Standing Committee of the Council.
questions-offer-published = If this does not answer what you asked, send your own question.
questions-offer-too-long = A question to the Standing Committee of the Council has at most { $most } characters. Ask it again, shorter, to send it.
questions-sent = Sent to the Standing Committee of the Council on behalf of { $unit }. You will be told as soon as there is an answer.
questions-sent-nobody = Your question is kept, on behalf of { $unit }. Nobody of the Standing Committee of the Council uses me yet; the first who joins will see it.
questions-which-unit = On behalf of which unit do you send this question?
questions-not-your-unit = You do not organize for that unit. Ask again to send it on behalf of your own.
questions-not-in-unit = Only members of a unit can send questions to the Standing Committee of the Council. Type /join to join your unit.
questions-board-asks = You are of the Standing Committee of the Council, so you send no questions to it. Type /answers to see what the units ask.
questions-gone = I no longer have that question. Ask it again, or type: ask the board: QUESTION
questions-ask-what = Write the question after the colon, for example: ask the board: which hotel do the delegates stay at?
questions-waits-already = This question was sent on { $date } and waits for the answer of the Standing Committee of the Council.
questions-too-many = { $count } of your questions wait for an answer. You can send more once one of them is answered.
questions-too-long = That has { $length } characters; { $most } are the most. Please shorten it and type it again.
questions-empty = I see no words. Please type them again.
questions-words-only = I take only words here. Type them, or type cancel.
questions-more = Type what else you want to ask about this question:
questions-more-preview = This would go to the Standing Committee of the Council:
questions-not-yours = Only who asked that question can ask more about it. Just type your own question.
questions-edited-message = A question that was sent stays as it is; editing the message does not change it. Send another one if you need to.
questions-dropped = Cancelled; nothing was sent.
questions-released = Cancelled; nothing was published.
questions-card = Question { $number } to the Standing Committee of the Council
questions-card-from = { $unit } asked on { $date }:
questions-card-about = Asks more about question { $number }:
questions-card-about-answer = which was answered:
questions-card-more = Now they ask:
questions-card-gone = This card is for members of the Standing Committee of the Council.
questions-state-waiting = Waiting for an answer.
questions-state-answered = Answered.
questions-state-declined = They were told that it cannot be answered.
questions-settled-answered = { $who } answered on { $date }:
questions-settled-declined = { $who } said on { $date } that it cannot be answered:
questions-settled-before = Somebody else dealt with this question just now; what you wrote was not sent.
questions-settled-by-you = You dealt with this question already.
questions-somebody = A member of the Standing Committee of the Council
questions-answer = Answer of the Standing Committee of the Council ({ $date }), not the guideline's:
questions-declined = The Standing Committee of the Council cannot answer this question now ({ $date }).
questions-answer-to = The question of { $unit }, { $date }:
questions-published-to = The question that was answered:
questions-wait = Questions waiting for an answer: { $count }, oldest first
questions-none-wait = No question waits for an answer.
questions-row = No. { $number }, { $unit }, { $date }:
questions-only-looking = You can look; answering is for members of the Standing Committee of the Council.
questions-reply-to = Question { $number } of { $unit }:
questions-reply-answered = Type the answer, at most { $most } characters. You see it once more before it is sent.
questions-reply-declined = Type the reason, at most { $most } characters, or press Give no reason.
questions-preview-answered = This would go to who asked at { $unit }:
questions-preview-declined = { $unit } would be told that it cannot be answered, with the reason:
questions-preview-again = Press Send, or type other words to replace it.
questions-posted-answered = The answer was sent to who asked at { $unit }.
questions-posted-declined = { $unit } was told that it cannot be answered now.
questions-posted-unreachable = Kept, but who asked at { $unit } cannot be reached through me now.
questions-reply-stale = What stands above this button is not the latest. Press the one under the latest preview, or Answer once more.
questions-unknown = There is no such question. Type /answers to see the questions.
questions-for-the-board-alone = This command is for the Standing Committee of the Council.
questions-for-the-board = This command is for the Standing Committee of the Council. { $count } of your questions wait; to ask, type: ask the board: QUESTION
questions-administrator = This is for members of the Standing Committee of the Council. Administrators can look at the questions: /answers
questions-privately = Write to me in private to send or answer questions.
questions-published = Published answers: { $count }, newest first
questions-none-published = No answer is published yet.
questions-published-row = No. { $number }, { $date }:
questions-published-unknown = There is no such answer.
questions-published-already = An answer to this question is published already. Edit that one if needed.
questions-not-answered = This question is not answered, so there is nothing to publish. Type /answers to see the questions.
questions-preview-put = Whoever asks the same and finds nothing in the guideline will get this, marked as the answer of the Standing Committee of the Council.
questions-preview-save = This would replace what is published.
questions-preview-question = Question:
questions-preview-answer = Answer:
questions-preview-names = Before you publish, take out people's names and private details.
questions-wording-question = Type the question anew, at most { $most } characters. It is now:
questions-wording-answer = Type the answer anew, at most { $most } characters. It is now:
questions-publication-stale = This preview is not the latest. Type /answers and open the question again.
questions-put = Published.
questions-rewritten = Saved; askers get the new wording from now on.
questions-edited-meanwhile = Somebody else just changed what is published to:
questions-withdraw = Withdraw this answer? Nobody will get it any more.
questions-withdrawn = Withdrawn.
questions-withdrawn-already = This answer was withdrawn on { $date }.

## quotas
quotas-button-plan = See and announce the quota of { $unit }
quotas-button-type = Type the list
quotas-button-announce = Announce to { $count } { $count ->
    [one] unit
   *[other] units
  }
quotas-button-cancel = Cancel
quotas-button-look = Show the quota
quotas-button-privately = Open in private
quotas-date = { $date }
quotas-date-rehearsal = { $date }, a rehearsal's date
quotas-received = { $unit } has { $seats } delegates at the { $event }, as { $giver } announced on { $date }.
quotas-none-received = The quota of { $unit } has not been announced. You will be told as soon as { $giver } announces it.
quotas-given = { $unit } announced seats at the { $event } to { $count } units, { $sum } delegates in all:
quotas-none-given = { $unit } has announced no seats at the { $event } yet.
quotas-none-at-all = No unit hands seats to { $unit }, and { $unit } hands on none.
quotas-row = { $unit }: { $seats } ({ $date })
quotas-none-planned = The submitted plan holds no quota. Type /plan, write down the seats of each unit and submit the plan, then announce them here.
quotas-not-in-unit = Quotas are shown to members of a unit. Type /join to join your unit.
quotas-unit-unknown = That is none of the units that you can see. Type /quota to see your own unit's quota.
quotas-not-yours = You cannot announce this quota. Type /quota to see your own unit's.
quotas-from-plan = The quota of plan { $code }, submitted on { $date }:
quotas-changed-meanwhile = The plan was changed just now, so nothing was announced. Look again:
quotas-type = Type or paste the list, a unit on each line, for example: { $example }: 7
quotas-too-long = The list has { $count } lines and { $length } characters; { $most } lines and { $longest } characters are the most. Send it in parts.
quotas-preview-new = { $unit }: { $seats }
quotas-preview-changed = { $unit }: { $seats } (now { $before })
quotas-preview-same = { $unit }: { $seats } (as before)
quotas-preview-sum = In all: { $sum } delegates, { $count } units.
quotas-preview-kept = { $count } units that were announced before are not on this list; their numbers stay.
quotas-preview-nothing = No unit was recognized, so there is nothing to announce. Please look at the list again.
quotas-over-limit = Note: { $sum } delegates in all are more than the limit of { $most } ({ $section }).
quotas-problem-unknown = { $count } lines are not announced, since their unit is not known:
quotas-problem-doubled = { $count } units are not announced, since they have several lines:
quotas-problem-unread = { $count } lines could not be read:
quotas-all-announced = These numbers are announced already; nothing changes.
quotas-announced = Announced to { $count } units. The whole list: { $sum } delegates.
quotas-unmanned = Nobody of { $count } units uses me yet, so they were not told:
quotas-stale = This list is not the latest, so nothing was announced. Press the button under the latest one, or type it again.
quotas-dropped = Cancelled; nothing was announced.
quotas-words-only = I take only words here. Paste the list into a message, or type cancel.
quotas-told = { $giver } announced the quota of { $unit }: { $seats } delegates at the { $event }.
quotas-told-changed = { $giver } announced the quota of { $unit } anew: { $seats } instead of { $before } delegates at the { $event }.
quotas-privately = Write to me in private to see quotas: /quota

## menu

menu-plan = Make, see, change and submit your unit's plan
menu-ask = Ask about the guideline; a plain question does, too
menu-unit = Choose the unit, for example: nghe an
menu-quota = See the announced delegate quota; whoever allots announces it here
menu-calendar = Calendar of the events, with an .ics file
menu-queue = The board: plans that wait for review
menu-stats = The board: progress, with a chart
menu-answers = The board: questions to answer, published answers
menu-audit = What was done to a plan, e.g. KH-40
menu-invite = Make a code that invites colleagues of the unit
menu-join = Join a unit, e.g. nghe an, or by a code
menu-board = Members of the board
menu-me = What the assistant knows about you; leave, delete your data
menu-level = Choose the level you organize at
menu-language = Choose the language: vi or en
menu-link = Link your Telegram and Slack accounts
menu-help = What the assistant can do
