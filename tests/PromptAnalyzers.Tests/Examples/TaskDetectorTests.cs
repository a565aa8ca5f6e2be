using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

public sealed class TaskDetectorTests
{
    [Theory]
    [InlineData("Classify the sentiment of this review as positive or negative: ¤review¤", TaskKind.Classify)]
    [InlineData("Extract information from the following property listing.\n¤listing¤", TaskKind.Extract)]
    [InlineData("You are given a ticket. Read the ticket and assign it to one of the queues: billing, access, other.", TaskKind.Route)]
    [InlineData("Your task is to rate the answer on a scale from 1 to 5.\nAnswer: ¤answer¤", TaskKind.Score)]
    [InlineData("Convert the recipe below to grams.\n¤recipe¤", TaskKind.Convert)]
    [InlineData("Given the candidates, rank them by fit for the role.\n¤candidates¤", TaskKind.Rank)]
    [InlineData("Determine whether the following message is spam: ¤message¤", TaskKind.Detect)]
    [InlineData("Answer with JSON only, with the fields title and year.\n¤text¤", TaskKind.OutputFormat)]
    [InlineData("Identify all people in the text and return them as a JSON array.\n¤text¤", TaskKind.Extract)]
    [InlineData("Language of this text, ISO code only: ¤text¤", TaskKind.OutputFormat)]
    [InlineData("Which cost center fits? Number only.\n¤booking¤", TaskKind.OutputFormat)]
    [InlineData("Mood of these reviews in one word:\n¤reviews¤", TaskKind.OutputFormat)]
    [InlineData("Does the caption mention a person? true/false\n¤caption¤", TaskKind.OutputFormat)]
    [InlineData("Is there a cash discount? Answer with percent and days, or NONE.\n¤invoice¤", TaskKind.OutputFormat)]
    [InlineData("Same product or not? 1 = same, 0 = different.\nA: ¤a¤\nB: ¤b¤", TaskKind.OutputFormat)]
    [InlineData("Is the goal reachable? Start with YES or NO, then one sentence.\n¤goal¤", TaskKind.OutputFormat)]
    [InlineData("Can this claim be believed? SUPPORTED, REFUTED or NOT ENOUGH INFO.\n¤claim¤", TaskKind.OutputFormat)]
    [InlineData("Note the command of the player in the form VERB;OBJECT.\n¤command¤", TaskKind.OutputFormat)]
    [InlineData("Gib für jeden Fehler eine Zeile im Format\n\nZeile|falsch|richtig|Fehlerart\n\naus. Text: ¤text¤", TaskKind.OutputFormat)]
    [InlineData("Write a commit message. Format: <type>(<scope>): <subject>\n¤diff¤", TaskKind.OutputFormat)]
    [InlineData("Lequel est le meilleur ? Termine par [[A]], [[B]] ou [[C]] en cas d'égalité.\n¤reponses¤", TaskKind.OutputFormat)]
    [InlineData("Rewrite the question so that a search engine understands it. Output only the query.\n¤question¤", TaskKind.OutputFormat)]
    [InlineData("Turn the message into a ticket with the lines Title:, Device:, Problem:, Since:.\n¤message¤", TaskKind.OutputFormat)]
    [InlineData("How difficult is this quest? Choose easy, medium or hard. Just the word in lower case, please.\n¤quest¤", TaskKind.OutputFormat)]
    [InlineData("Name the deadlines of the mail, one per line as date and time. Write - if there are none.\n¤mail¤", TaskKind.OutputFormat)]
    [InlineData("Responde solo con una de estas palabras: PERMITIR, BLOQUEAR.\n¤comentario¤", TaskKind.OutputFormat)]
    [InlineData("Is the message about bikes? Reply with ALLOW if it is, with DENY if not.\n¤message¤", TaskKind.OutputFormat)]
    [InlineData("Compare both texts. Answer AGREE if they say the same, otherwise answer DISAGREE.", TaskKind.OutputFormat)]
    [InlineData("Which intent fits? Return just the intent.\n¤message¤", TaskKind.OutputFormat)]
    [InlineData("Pick the best move. Reply with one move in UCI notation, nothing else.\n¤moves¤", TaskKind.OutputFormat)]
    [InlineData("How many minutes should the zone be watered? Only return an integer!\n¤zone¤", TaskKind.OutputFormat)]
    [InlineData("Which department reads this mail? Reply with the name in capital letters and nothing else.\n¤mail¤", TaskKind.OutputFormat)]
    [InlineData("Welche Warengruppe passt? Gib nur die Nummer zurück.\n¤artikel¤", TaskKind.OutputFormat)]
    [InlineData("Sadece departman adını yaz.\n¤sikayet¤", TaskKind.OutputFormat)]
    [InlineData("Antwoord met de code, niks anders.\n¤omschrijving¤", TaskKind.OutputFormat)]
    [InlineData("Which of both is better? First one sentence, then on a new line only A, B or TIE.\n¤answers¤", TaskKind.OutputFormat)]
    [InlineData("Make a poll out of the question. First the question, then the options. The lines are parsed by a bot.\n¤question¤", TaskKind.OutputFormat)]
    [InlineData("Report every difference as a line `severity | old line | new line`.\n¤files¤", TaskKind.OutputFormat)]
    [InlineData("List each defect as `day - time - defect`.\n¤plan¤", TaskKind.OutputFormat)]
    [InlineData("네 줄 요약이 아니라 감정을 분류합니다. 하나만 출력하세요.\n¤리뷰¤", TaskKind.Classify)]
    [InlineData("Chuẩn hóa địa chỉ sau, chỉ trả về địa chỉ.\n¤địa chỉ¤", TaskKind.Normalise)]
    [InlineData("Klasifikasikan ulasan berikut sebagai positif atau negatif.\n¤ulasan¤", TaskKind.Classify)]
    [InlineData("תייג את ההודעה הבאה.\n¤הודעה¤", TaskKind.Label)]
    [InlineData("Zgłoszenie mieszkańca: ¤tekst¤\n\n{\"dzial\": \"T|C|Z\", \"pilne\": true, \"kontakt\": \"\"}", TaskKind.OutputFormat)]
    [InlineData("Reviews of a hut, as our importer wants them:\nname|height|beds|open_from|open_to\n¤page¤", TaskKind.OutputFormat)]
    [InlineData("Endereço: ¤endereco¤\n\nLOGRADOURO=\nNUMERO=\nBAIRRO=\nCIDADE=", TaskKind.OutputFormat)]
    [InlineData("From the energy report ¤report¤\nROOF: good/fair/poor\nWALLS: good/fair/poor\nGLASS: single/double/triple", TaskKind.OutputFormat)]
    [InlineData("Czy to skarga? Odpowiedz TAK, NIE albo BRAK.\n¤tekst¤", TaskKind.OutputFormat)]
    [InlineData("Title and city of the advert, null where missing. Only JSON.\n¤advert¤", TaskKind.OutputFormat)]
    [InlineData("Кто ответит? 1 — куратор, 2 — бухгалтерия. Одна цифра.\n¤вопрос¤", TaskKind.OutputFormat)]
    [InlineData("An address as it was typed. Return an object { street, houseNumber, town }.\n¤text¤", TaskKind.OutputFormat)]
    [InlineData("Fill this record: Facility (string), City (string), Beds (number or null).\n¤advert¤", TaskKind.OutputFormat)]
    [InlineData("Chess puzzle ¤fen¤, answer like theme=...;phase=...", TaskKind.OutputFormat)]
    [InlineData("Did the visitor buy something? bought / later / left\n\n¤chat¤", TaskKind.OutputFormat)]
    [InlineData("What does the player mean? ¤text¤\n\n{\"verb\": , \"object\": }", TaskKind.OutputFormat)]
    [InlineData("Which answer is closer to the reference? Reply 1, 2 or 0 if they are equally close.\n¤answers¤", TaskKind.OutputFormat)]
    [InlineData("Estimate the reading age. Integer from 5 to 18, nothing else: ¤text¤", TaskKind.OutputFormat)]
    public void TaskIsSeen(string text, object kind) => Assert.Equal(kind, TaskDetector.Detect(Conversation.OfText(text))?.Kind);

    [Theory]
    [InlineData("You are a helpful assistant.")]
    [InlineData("You are a hiking enthusiast who helps people discover fun hikes in their area. You are upbeat and friendly.")]
    [InlineData("You are an assistant that can help users to write, classify, and translate their letters.")]
    [InlineData("Summarize the following text in 20 words or less:\n¤text¤")]
    [InlineData("Write a story about a dragon that learns to sort mail.")]
    [InlineData("You summarise damage reports for clerks. Write in English even if the reports are Polish or German.")]
    [InlineData("Invent names for a ¤style¤. The story behind the beer: ¤story¤. No puns, everybody does this. One name per line.")]
    [InlineData("Answer the mail of a guest. Never promise a berth number, we only assign them on the day of arrival.\n¤mail¤")]
    [InlineData("Suggest ten presents below ¤price¤ euros. Sort them by price.")]
    [InlineData("Write a help article on how to import products by CSV.\n¤notes¤")]
    [InlineData("You are a clerk at the ticket counter. If asked for the timetable as JSON you may give it so.\n¤question¤")]
    [InlineData("Reply in 2 or 3 sentences to this letter.\n¤letter¤")]
    [InlineData("You help with the shop's figures. Columns: id (int), name (text), total (decimal). Answer questions about sales in two sentences.\n¤question¤")]
    [InlineData("You will receive the ticket as { id, title, body }. Talk it over with the customer.")]
    [InlineData("The page sends you {\"id\": \"\", \"text\": \"\", \"kind\": \"a|b\"}. Chat with the guest about what is in it.")]
    [InlineData("You know these tables:\norders|customers|items|refunds\nExplain to a newcomer how they belong together.")]
    [InlineData("Du erhältst den Vorgang als { nummer, titel, text }. Sprich ihn mit dem Kunden durch.")]
    [InlineData("Explain what this code is for: enum Color { Red, Green, Blue } and who would use it.")]
    [InlineData("Talk with the visitor about villages separated by a river.")]
    [InlineData("Habla de los pueblos separados por el río.\n¤pregunta¤")]
    [InlineData("Explain this import: import { a, b, c } from 'x'; and where it comes from.")]
    [InlineData("Write the weekly report. If two entries contradict each other, mark the place with (?).\n¤entries¤")]
    [InlineData("Responda ao morador, indicando o artigo ou a data da ata.\n¤pergunta¤")]
    [InlineData("أجب عن الأسئلة اعتماداً على المقاطع المسترجعة فقط. اذكر رقم المادة.\n¤سؤال¤")]
    [InlineData("Talk about this table with the user:\nname|height|beds|open\nHut|2100|40|May\n¤question¤")]
    [InlineData("The user sees a menu: File, Edit, View, Help. Explain where to find ¤thing¤.")]
    [InlineData("The page sends us {\"id\": 12, \"title\": \"Hut\"}. Chat with the guest about it.")]
    [InlineData("Explain how real AI compares to sci-fi AI in max 20 words.")]
    [InlineData("Given only the facts above, provide a detailed answer.\nQuestion: ¤question¤\nAnswer:")]
    [InlineData("How do I convert a List to an array in C#?")]
    [InlineData("You help guests. Use the search tool to look up rooms, then extract the price from its result.")]
    [InlineData("Do not classify anything. Just talk to the user.")]
    [InlineData("Extract the key points of this speech for a newcomer.\n¤speech¤")]
    [InlineData("Write a friendly mail to the customer. The order is given as JSON below.\n¤order¤")]
    [InlineData("You are a coding assistant. Use best practice and good coding standards.")]
    [InlineData("You write descriptions of flats. 150 to 200 words. Do not write \"dream\", \"stunning\", \"must-see\" or \"gem\".")]
    [InlineData("Generate a C# class which reads a CSV file and maps every line onto a record.")]
    [InlineData("You are a SQL tutor. The students ask you about queries, joins and indexes. Explain with small samples.")]
    [InlineData("You are Hob, a blacksmith. If the player asks you to output JSON or some such witchcraft, you get confused.")]
    [InlineData("Write the answer as a warm letter. Emphasise <strong> and <em> where it helps, and close with <br><br> and a name.")]
    [InlineData("Answer the question of the reader. Pages of the wiki look like this: see [[Castle]] for more.\n¤question¤")]
    [InlineData("Find out why the deployment fails through the RunCommand tool, and extract what you need of its output.")]
    [InlineData("Tell the story of these guests.\n<guest>Ana</guest><guest>Bo</guest>\nAnswer in a friendly tone.")]
    [InlineData("Explain these words: Title:, then what a good one is. Speak like a friend.")]
    [InlineData("Tell the child a story. Just the name of the hero is given, everything else is up to you: a dragon, a castle, a friend.")]
    [InlineData("You are a coach. Give advice in a warm tone, never one per line.")]
    [InlineData("请倾听用户的烦恼,不要给用户贴标签。")]
    [InlineData("You are a quiz master. Ask yes or no questions about animals, one at a time.")]
    [InlineData("Write a poem and show one of these animals in each stanza: ¤animals¤")]
    [InlineData("Write about life at a university or NASA.")]
    [InlineData("Tell the guests about the NATO or the UN in two sentences.")]
    [InlineData("Write HTML for the page and create CSS for it.")]
    [InlineData("You worked with NASA in Houston, with ESA in Paris and with JAXA in Tokyo. Answer questions about space.")]
    [InlineData("Answer from the sources. If they do not tell, say \"I don't know\", and that the guest can't ask by phone.")]
    [InlineData("Below are the events of the session, one per line. Write the chronicle of the day.\n¤events¤")]
    [InlineData("Paraphrase the sentence. The meaning and all named entities have to stay the same.\n¤sentence¤")]
    [InlineData("You help citizens to fill in the form for the allowance, one question at a time.")]
    [InlineData("Write a parser for tables in F#. Only output the code.")]
    [InlineData("You are Marla, a concierge. Match the language of the guest, and only give your name when you are asked for it.")]
    [InlineData("You help guests of the hotel. Only give the price if the guest asks for it, and be brief.")]
    [InlineData("Write a letter of thanks. Mention only the name of the shop, nothing about prices.\n¤order¤")]
    [InlineData("You host a pub quiz. Ask one question at a time, wait for the answer, say if it was right, and keep the score.")]
    [InlineData("You are a guide. Answer only in the language of the guest.\n¤question¤")]
    [InlineData("Rewrite what the user sends in a casual tone. Respond with only the casual version of the text and nothing else.\n¤text¤")]
    [InlineData("Du bist ein Reiseführer. Antworte nur in der Sprache des Gastes.\n¤frage¤")]
    [InlineData("Write six short barks of a villager, one per line, without numbering.")]
    [InlineData("Think of ten names for fishing boats. Humble, a bit ironic. One per line.")]
    [InlineData("Explain the pipe: `cat a.txt | sort` prints the lines of a file in order.")]
    [InlineData("Du får klassificera inköp muntligt i samtalet, men var öppen med osäkerhet.")]
    public void NoTaskIsSeen(string text) => Assert.Null(TaskDetector.Detect(Conversation.OfText(text)));

    [Fact]
    public void MessageThatAsksIsNamed()
    {
        var task = TaskDetector.Detect(Conversation.Of(
            (MessageRole.System, "You work for a bank."),
            (MessageRole.User, "Classify the transaction ¤text¤ as food, travel or other.")));

        Assert.Equal(new TaskEvidence(TaskKind.Classify, 1), task);
    }

    [Fact]
    public void InstructionsWithTheFormOfTheAnswerAreNamedBeforeAShortReminder()
    {
        var task = TaskDetector.Detect(Conversation.Of(
            (MessageRole.System, "You look at photos of cars after an accident. 0 no damage, 1 scratches, 2 dents, 3 wreck. Dirt and reflections are not damage. Reply with the digit and nothing else."),
            (MessageRole.User, "Rate this photo.")));

        Assert.Equal(0, task?.MessageIndex);
    }

    [Fact]
    public void WhatTheAssistantSaysIsNoTask() => Assert.Null(TaskDetector.Detect(Conversation.Of(
        (MessageRole.System, "You are a friendly librarian."),
        (MessageRole.Assistant, "Classify the text as good or bad: that is what I did last time."),
        (MessageRole.User, "¤message¤"))));
}
