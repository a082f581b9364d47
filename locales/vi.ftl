## answers
answers-source = { $guideline }, { $sections }
answers-source-translated = { $guideline }, { $sections } (bản dịch)
answers-levels-intro = Quy định theo từng cấp:
answers-level-offer = Anh/Chị đang tổ chức ở cấp nào? Trợ lý sẽ trả lời đúng cấp đó.
answers-delegates-fit = Được: { $count } người nằm trong mức tối đa { $atMost }.
answers-delegates-over = Không được: { $count } người vượt mức tối đa { $atMost }.
answers-delegates-over-yes = Có, vượt: { $count } người là quá mức tối đa { $atMost }.
answers-delegates-fit-no = Không vượt: { $count } người nằm trong mức tối đa { $atMost }.
answers-delegates-limit-right = Đúng: mức tối đa là { $atMost }.
answers-delegates-limit-wrong = Không phải { $count }: mức tối đa là { $atMost }.
answers-duration-yes = Được, đúng thời lượng.
answers-duration-too-long = Không được: dài hơn mức quy định.
answers-duration-too-short = Chưa đủ: ngắn hơn quy định.
answers-window-around = Phù hợp: { $when } rơi vào khoảng thời gian này.
answers-window-quarters = Cần cân nhắc: { $when } vẫn thuộc các quý này nhưng không sát lúc chuyển quý.
answers-window-outside = Không phù hợp: { $when } nằm ngoài khoảng thời gian này; nếu vẫn chọn thì cần nêu lý do.
answers-deadline-in-time = Kịp: { $when } vẫn trước hạn.
answers-deadline-late = Không kịp: { $when } đã quá hạn, ngày cuối cùng là { $last }.
answers-days-left = { $days ->
    [0] Hôm nay ({ $today }) là ngày cuối cùng.
   *[other] Hôm nay là { $today }, còn { $days } ngày.
  }
answers-deadline-past = Hôm nay là { $today }, hạn này đã qua.
answers-unknown = { $guideline } không nêu nội dung này.
answers-silent = { $guideline } không quy định { $subject }.
answers-nearest = Nội dung gần nhất:
answers-ask-board = Anh/Chị có thể hỏi { $board }.
answers-not-understood = Trợ lý chưa hiểu câu hỏi. Anh/Chị thử hỏi, ví dụ: { $example }
answers-smalltalk = Vâng, Trợ lý Đại hội đây. Anh/Chị cứ hỏi về hướng dẫn, ví dụ: { $example }
answers-full-text = Nguyên văn
answers-full-text-none = Chưa có câu trả lời nào để xem nguyên văn. Anh/Chị hỏi trước nhé, ví dụ: { $example }

answers-ask-about = Trợ lý chỉ trả lời về hướng dẫn này, ví dụ: { $example }

## engine
engine-help = Anh/Chị cứ hỏi về hướng dẫn bằng tiếng Việt (có dấu hay không dấu) hoặc tiếng Anh, ví dụ: { $example }
engine-help-ask = /hoi CÂU HỎI: hỏi về hướng dẫn; gõ thẳng câu hỏi cũng được
engine-help-full-text = nguyên văn: xem nguyên văn phần vừa trả lời
engine-help-level = /cap: chọn cấp tổ chức để Trợ lý nhớ
engine-help-language = /ngonngu vi hoặc /ngonngu en: chọn ngôn ngữ
engine-ask-what = Anh/Chị viết câu hỏi sau lệnh /hoi, ví dụ: /hoi { $example }
engine-level-which = Anh/Chị chọn cấp tổ chức:
engine-level-unknown = Trợ lý chưa biết cấp "{ $level }". Anh/Chị chọn giúp một trong các cấp sau:
engine-level-none = Không nhớ cấp nào
engine-level-remembered = Trợ lý đã nhớ: { $level }.
engine-level-forgotten = Trợ lý không nhớ cấp nào nữa; câu trả lời sẽ nêu đủ các cấp.
engine-language-which = Anh/Chị gõ /ngonngu vi (tiếng Việt) hoặc /ngonngu en (English).
engine-language-set = Trợ lý sẽ dùng tiếng Việt. Hỏi bằng tiếng Anh vẫn được trả lời bằng tiếng Anh.
engine-command-unknown = Trợ lý chưa có lệnh { $command }. Gõ /trogiup để xem các lệnh, hoặc hỏi thẳng.
engine-number-alone = Không có lựa chọn số { $number }. Anh/Chị muốn hỏi gì? Ví dụ: { $example }
engine-button-unknown = Nút này không còn dùng được. Anh/Chị cứ hỏi lại.

## terminal
terminal-welcome = Trợ lý Đại hội: hỏi đáp theo { $guideline }. Ví dụ: { $example }
terminal-clock = Lịch diễn tập: hôm nay là { $date }. Đổi bằng CLOCK=2014-12-15T09:00:00+07:00 npm start
terminal-leave = Gõ /trogiup để xem các lệnh, /quit để thoát. English: /lang en
terminal-bye = Tạm biệt Anh/Chị.
terminal-trouble = Trợ lý gặp trục trặc với tin nhắn này. Anh/Chị thử lại giúp.
