"""The words of questions and answers: titles of FAQ sections, labels, interrogatives, and the voice of the asker.

Titles and labels are those in common use on the web pages of each language; interrogatives and pronouns are closed
classes, after the grammars of the languages.
"""

FAQ_TITLES = (
    # English
    "faq|faqs|f.a.q.|f.a.q.s|frequently asked questions|frequently asked question|frequently-asked questions"
    "|commonly asked questions|common questions|most common questions|popular questions|most asked questions"
    "|questions people ask|people also ask|questions you may have|your questions answered|your questions, answered"
    # German, French, Spanish, Portuguese, Italian
    "|häufig gestellte fragen|häufige fragen|oft gestellte fragen|fragen und antworten"
    "|foire aux questions|questions fréquentes|questions fréquemment posées|questions-réponses"
    "|preguntas frecuentes|preguntas más frecuentes|preguntas y respuestas"
    "|perguntas frequentes|dúvidas frequentes|perguntas e respostas"
    "|domande frequenti|domande e risposte"
    # Dutch, Swedish, Danish, Norwegian, Finnish
    "|veelgestelde vragen|vraag en antwoord|vragen en antwoorden|vanliga frågor|frågor och svar|ofte stillede spørgsmål"
    "|spørgsmål og svar|ofte stilte spørsmål|spørsmål og svar|usein kysytyt kysymykset|usein kysyttyä"
    # Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Indonesian, Vietnamese
    "|najczęściej zadawane pytania|pytania i odpowiedzi|často kladené otázky|časté dotazy|často kladené otázky"
    "|otázky a odpovědi|gyakran ismételt kérdések|gyakori kérdések|întrebări frecvente|sıkça sorulan sorular"
    "|sık sorulan sorular|pertanyaan yang sering diajukan|câu hỏi thường gặp"
    # Russian, Ukrainian, Bulgarian, Greek
    "|часто задаваемые вопросы|частые вопросы|вопросы и ответы|поширені запитання|часті запитання|питання та відповіді"
    "|често задавани въпроси|συχνές ερωτήσεις"
    # Chinese, Japanese, Korean, Hebrew, Arabic, Persian, Hindi
    "|常见问题|常見問題|常见问题解答|常見問題解答|常见问题与解答|よくある質問|よくあるご質問"
    "|자주 묻는 질문|자주 하는 질문|שאלות נפוצות|שאלות ותשובות|שו״ת"
    "|الأسئلة الشائعة|الأسئلة المتكررة|أسئلة شائعة|سوالات متداول|سؤالات متداول"
    "|अक्सर पूछे जाने वाले प्रश्न"
).split("|")
"""Titles that announce an FAQ and nothing else, in lower case."""

QA_TITLES = "q&a|q & a|q and a|q+a|qanda|questions and answers|questions & answers".split("|")
"""Titles that announce questions and answers: an FAQ or an interview."""

LABELS = (
    # one letter and the word in full, for question and answer; letters other than Q count only with their answer
    (("Q", "Question", "Ques"), ("A", "Answer", "Ans")),
    (("F", "Frage"), ("A", "Antwort")),
    (("Q", "Question"), ("R", "Réponse", "Reponse")),
    (("P", "Pregunta", "Pergunta"), ("R", "Respuesta", "Resposta")),
    (("D", "Domanda"), ("R", "Risposta")),
    (("V", "Vraag"), ("A", "Antwoord")),
    (("F", "Fråga", "S", "Spørgsmål", "Spørsmål"), ("S", "Svar")),
    (("Вопрос", "В"), ("Ответ", "О")),
    (("问", "問", "问题", "問題"), ("答", "回答", "答案")),
    (("질문", "문"), ("답변", "답")),
    (("שאלה", "ש"), ("תשובה", "ת")),
    (("سؤال", "س"), ("جواب", "ج")),
)
"""How a question and its answer are labelled, by language."""

INTERROGATIVES = frozenset(
    "what what's what’s who who's who’s whose which when where where's where’s why how how's how’s can could do does is"
    " are should wer wo wann warum wieso welche welcher welches wie qui quel quelle quels quelles quand où pourquoi"
    " comment combien qué quién cuál cuáles cuándo dónde cómo cuánto quem qual quais quando onde chi quale quali"
    " dove perché wat waar wanneer waarom hoe welke vad vem när varför hur vilka".split()
)
"""Words that begin a question, in lower case: what tells one where its question mark was left out."""

ASKER = frozenset(
    "i i'm i’m i've i’ve i'd i’d i'll i’ll my me mine myself"
    " ich mein meine meinen meinem meiner mir mich je j'ai j’ai mon ma mes moi"
    " yo mi mis puedo debo tengo necesito eu meu minha meus minhas posso preciso"
    " io mio mia miei mie devo ik mijn mij jag mitt mina mig jeg mitt mine meg"
    " я мне меня мой моя моё моего мою".split()
)
"""First person singular: the asker of an FAQ is its reader (`Can I get a refund?`); a story asks of others."""
