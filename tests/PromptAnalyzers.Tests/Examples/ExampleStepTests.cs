using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>What each step finds.</summary>
public sealed class ExampleStepTests
{
    [Fact]
    public void ConstantUserAndAssistantMessagesBeforeTheQuestionAreCounted()
    {
        var evidence = ExampleFinder.Find(Conversation.Of(
            (MessageRole.System, "Classify the mood of the text as glad or sad."),
            (MessageRole.User, "We won the cup!"),
            (MessageRole.Assistant, "glad"),
            (MessageRole.User, "The shop has closed for good."),
            (MessageRole.Assistant, "sad"),
            (MessageRole.User, "¤text¤")));

        AssertStrong(evidence, 2, ExampleStep.Messages);
    }

    [Fact]
    public void ALabelBeforeEachAnswerIsPassedOver() => AssertStrong(
        ExampleFinder.Find(Conversation.Of(
            (MessageRole.System, "Name the intent. Choices: Continue, End."),
            (MessageRole.User, "Can you send it to Ann as well?"),
            (MessageRole.System, "Intent:"),
            (MessageRole.Assistant, "Continue"),
            (MessageRole.User, "Thanks, that is all."),
            (MessageRole.System, "Intent:"),
            (MessageRole.Assistant, "End"),
            (MessageRole.User, "¤request¤"),
            (MessageRole.System, "Intent:"))),
        2,
        ExampleStep.Messages);

    [Fact]
    public void AnAnswerThatTakesNoteIsNoDemonstration() => Assert.Equal(ExampleStrength.None, ExampleFinder.Find(Conversation.Of(
        (MessageRole.User, "I will send you titles. Assign genres out of this list: ¤genres¤."),
        (MessageRole.Assistant, "Understood. Send me the information."),
        (MessageRole.User, "¤title¤"))).Strength);

    [Fact]
    public void ALabelThatSaysOkIsADemonstration() => AssertStrong(
        ExampleFinder.Find(Conversation.Of((MessageRole.User, "We are open today."), (MessageRole.Assistant, "OK"), (MessageRole.User, "¤text¤"))), 1, ExampleStep.Messages);

    [Fact]
    public void TurnsInWhichTheAssistantAsksBackAreWeak() => Assert.Equal(ExampleStrength.Weak, ExampleFinder.Find(Conversation.Of(
        (MessageRole.User, "what's a stretcher bond"),
        (MessageRole.Assistant, "Think of the long side of the brick. Which side do you see?"),
        (MessageRole.User, "the long?"),
        (MessageRole.Assistant, "Right. What happens with the joints?"),
        (MessageRole.User, "¤text¤"))).Strength);

    [Theory]
    [InlineData("Convert the size to meters. 41ft -> 12.50 | about 9 long -> 9.00 | a big boat -> -")]
    [InlineData("Split the question.\n\nQuestion: Who pays the car and the tow?\n[\"Who pays the car?\", \"Who pays the tow?\"]\n\nQuestion: How far is it?\n[\"How far is it?\"]")]
    [InlineData("Turn it into coins.\n'half of that and not a copper more' at 20 coins = 10\n'fine, fine, you thief' at 14 coins = 14\nAnswer with the number only.")]
    [InlineData("Map the columns.\nInput: Art-Nr;Bez1;Gewicht\nOutput: {\"Art-Nr\":\"sku\",\"Bez1\":\"title\",\"Gewicht\":\"ignore\"}\nOutput only the JSON.")]
    [InlineData("Give tags, separated by |. A red rucksack gives bag|red|none, a child's mitten gives clothing|blue|none.")]
    [InlineData("Make the slug. \"The Last Train\" becomes last-train, \"Why Rails?\" becomes why-rails. Title: ¤title¤")]
    [InlineData("Energy as A=<number>;B=<number>.\n\nPink Moon\nA=2;B=2\nAutobahn\nA=5;B=3\n\n¤record¤")]
    public void PairsThatNothingAnnouncesAreWeak(string text) => Assert.Equal(ExampleStrength.Weak, Find(text).Strength);

    [Theory]
    [InlineData("Score the mood: low -> 1, middle -> 2, high -> 3")]
    [InlineData("Open File -> Export -> Save as PDF, then close the window.")]
    [InlineData("Map the columns.\nInput: the header of a file\nOutput: {\"column\": \"string\"}\nOutput only the JSON.")]
    [InlineData("Answer with low|middle|high for the noise and with day|night|both for the time.")]
    [InlineData("Route the mail.\n\nbilling -> when it is about money\nlogistics -> when something has not arrived\nsales -> if somebody wants an offer\ninfo -> in all other cases\n\nMail: ¤mail¤")]
    public void CodesAndPathsAreNoPairs(string text) => Assert.Equal(ExampleStrength.None, Find(text).Strength);

    [Theory]
    [InlineData("<example>\nInput: 3 pm\nOutput: 15:00\n</example>\n<example>\nInput: noon\nOutput: 12:00\n</example>", 2)]
    [InlineData("<examples>\n<example id=\"1\">two apples -> 2</example>\n<example id=\"2\">a dozen eggs -> 12</example>\n<example id=\"3\">a pair of shoes -> 2</example>\n</examples>", 3)]
    [InlineData("<sample_1>The bill is due on Friday</sample_1>", 1)]
    [InlineData("<few-shot>\nText: bonjour\nLanguage: fr\n\nText: guten Tag\nLanguage: de\n</few-shot>", 2)]
    [InlineData("[EXAMPLE]\nmail: reset my password\nqueue: access\n[/EXAMPLE]", 1)]
    public void ExampleElementsAreCounted(string text, int count) => AssertStrong(Find(text), count, ExampleStep.Tags);

    [Theory]
    [InlineData("Input: 3 pm\nOutput: 15:00\n\nInput: noon\nOutput: 12:00\n\nInput: ¤time¤\nOutput:", 2)]
    [InlineData("Statement: Cats bark.\nResponse: false\nStatement: Ice is cold.\nResponse: true\nStatement: ¤s¤", 2)]
    [InlineData("**Review:** Loved it\n**Stars:** 5\n\n**Review:** Broke at once\n**Stars:** 1\n\n**Review:** {review}\n**Stars:**", 2)]
    [InlineData("问题：怎么退货\n意图类别：售后\n问题：有红色的吗\n意图类别：售前\n问题：{question}\n意图类别：", 2)]
    [InlineData("人类：今天下雨吗\nAI：否\n人类：周末放假吗\nAI：是", 2)]
    [InlineData("Eingabe: 3 Pfd. Mehl\nAusgabe: 1500 g\n\nEingabe: 1 Pfd. Butter\nAusgabe: 500 g", 2)]
    [InlineData("Q1: Is the sky blue?\nA1: yes\nQ2: Is grass red?\nA2: no\nQ3: ¤q¤", 2)]
    [InlineData("Input: red | Output: #f00\nInput: lime | Output: #0f0", 2)]
    [InlineData("Message: 'the bees are gone' Urgency: 5\nMessage: 'what is the price' Urgency: 1\nMessage: ¤note¤ Urgency:", 2)]
    [InlineData("question: Why do you run?\nanswer: Cheese.\nstars: 1\n\nquestion: Why do you swim?\nanswer: It calms me.\nstars: 5\n\nquestion: {{$q}}\nanswer: {{$a}}\nstars:", 2)]
    [InlineData("<|user|>\nhello<|end|>\n<|assistant|>\ngreeting<|end|>\n<|user|>\nwhere is my parcel<|end|>\n<|assistant|>\ndelivery<|end|>\n<|user|>\n¤text¤<|end|>", 2)]
    [InlineData("<message role=\"user\">hello</message><message role=\"assistant\">greeting</message>\n<message role=\"user\">bye</message><message role=\"assistant\">farewell</message>\n<message role=\"user\">{{$input}}</message>", 2)]
    [InlineData("Q: is it open? / A: yes\nQ: is it far? / A: no", 2)]
    public void AlternatingLabelsAreCounted(string text, int count) => AssertStrong(Find(text), count, ExampleStep.AlternatingLabels);

    [Theory]
    [InlineData("Here is an example.\nInput: meet me in two hours\nOutput: PT2H")]
    [InlineData("Beispiel:\nText: Der Zug fällt aus.\nKategorie: Verspätung")]
    [InlineData("Example input: John, 42, Oslo\nExample output: {\"name\":\"John\",\"age\":42}")]
    [InlineData("示例：\n输入：苹果三斤\n输出：{\"品名\":\"苹果\"}")]
    public void OneLabelledPairBehindAnExampleWordIsOne(string text) => AssertStrong(Find(text), 1, ExampleStep.LabelledPair);

    [Theory]
    [InlineData("### Example 1\nThe pump hums. Severity low.\n### Example 2\nThe pump leaks oil. Severity high.", 2)]
    [InlineData("Beispiel 1: Rechnung fehlt, also Buchhaltung.\nBeispiel 2: Tür klemmt, also Hausmeister.", 2)]
    [InlineData("示例1：发票丢了，属于财务。\n示例2：门锁坏了，属于后勤。\n示例3：电脑蓝屏，属于信息。", 3)]
    [InlineData("First example:\nparis becomes PAR\n\nSecond example:\nlondon becomes LON", 2)]
    [InlineData("[Example #1]\n2 + 2 gives four\n[Example #2]\n3 + 3 gives six", 2)]
    public void NumberedHeadingsAreCounted(string text, int count) => AssertStrong(Find(text), count, ExampleStep.NumberedHeadings);

    [Theory]
    [InlineData("Classify the mail.\n¤examples¤\nMail: ¤mail¤")]
    [InlineData("Label the message as this user did.\n{{#each samples}}\nMessage: {{text}}\nLabel: {{label}}\n{{/each}}\nMessage: ¤message¤")]
    [InlineData("Score the advert.\n\nExamples of GOOD matches (target score ≈ 1.0), as the candidate took them:\n¤good¤\n\nAdvert: ¤advert¤")]
    [InlineData("Classify the mail.\n¤string.Join(\"\\n\", fewShotPairs.Select(p => p.Text))¤\nMail: ¤mail¤")]
    [InlineData("Label it.\n{{#each examples}}\n{{this.input}} is {{this.label}}\n{{/each}}\n{{input}}")]
    [InlineData("Label it.\n{examples}\nText: {text}")]
    [InlineData("Label it.\n{% for ex in demonstrations %}{{ ex }}{% endfor %}")]
    public void ExamplesOfRunTimeHaveNoCount(string text)
    {
        var evidence = Find(text);

        Assert.Equal((ExampleStrength.Strong, (int?)null), (evidence.Strength, evidence.Count));
        Assert.Contains(ExampleStep.Dynamic, evidence.Steps);
    }

    [Fact]
    public void DemonstrationsOfAllMessagesAddUp()
    {
        var evidence = ExampleFinder.Find(Conversation.Of(
            (MessageRole.System, "Map sizes.\nInput: small\nOutput: S\nInput: large\nOutput: L"),
            (MessageRole.User, "medium, please"),
            (MessageRole.Assistant, "M"),
            (MessageRole.User, "¤size¤")));

        Assert.Equal(3, evidence.Count);
        Assert.Equal(new[] { ExampleStep.Messages, ExampleStep.AlternatingLabels }, evidence.Steps.ToArray());
    }

    private static ExampleEvidence Find(string text) => ExampleFinder.Find(Conversation.OfText(text));

    private static void AssertStrong(ExampleEvidence evidence, int count, ExampleStep step)
    {
        Assert.Equal((ExampleStrength.Strong, (int?)count), (evidence.Strength, evidence.Count));
        Assert.Contains(step, evidence.Steps);
        Assert.Empty(evidence.Placeholders);
    }

    [Theory]
    [InlineData("Clean the title of a record.\n\nRaw: HARBOUR LIGHTS WALTZ (side B) cat. 4471-x\nClean: Harbour Lights Waltz\n\nRaw: ¤title¤\nClean:", 1)]
    [InlineData("Score the condition of the room.\n\nNote: Fresh paint, new sockets.\nScore: 9\nNote: Carpet worn through at the door.\nScore: 6\n\nGive only the number.", 2)]
    [InlineData("Turn the note into JSON.\n\nNote: number four, saw the queen\nJSON: {\"hive\": 4}\n\nNote: hive eleven, too cold\nJSON: {\"hive\": 11}\n\nNote: ¤note¤\nJSON:", 2)]
    [InlineData("Map a unit to its code.\n\n## Examples\n| Text | Code |\n|---|---|\n| mmol / litre | mmol/L |\n| milligrams per decilitre | mg/dL |\n\nText: ¤text¤", 2)]
    [InlineData("Decide which team a work order goes to.\n\n| Work order | Team |\n|---|---|\n| Glass pane cracked | Buildings |\n| Aphids on the citrus | Plant health |\n\nWork order: ¤order¤\nTeam:", 2)]
    [InlineData("Give the botanical name of a plant.\nbroad bean = Vicia faba\nlamb's lettuce = Valerianella locusta\n{plant} =", 2)]
    [InlineData("Convert the phrase into a cron line.\n\nevery Monday at six → 0 6 * * 1\nfirst of the month, noon → 0 12 1 * *\n\n¤phrase¤ →", 2)]
    [InlineData("The code of the seat request.\n\"two in the stalls, row B if there is any\"  |  S-B-2\n\"just me, up in the gods\"  |  G-X-1\nRequest: ¤request¤", 2)]
    [InlineData("Tone of the feedback: supportive / neutral\n\n\"Good start, look at the sign again.\" supportive\n\"12 of 20\" neutral", 2)]
    [InlineData("Grams only. cup of flour => 125, cup of water => 237, stick of butter => 113. Convert: ¤amount¤ =>", 3)]
    [InlineData("Here is an article with its box.\n\nARTICLE\nThe council met for four hours.\n\nIN BRIEF\nThe council met.\n\nARTICLE\n¤article¤\n\nIN BRIEF", 1)]
    [InlineData("Write the caption. For example, for the file \"regatta.jpg\" the caption is \"The regatta in June\". File: ¤file¤", 1)]
    public void PairsThatAreAskedOnceMoreAreCounted(string text, int count) => Assert.Equal((ExampleStrength.Strong, (int?)count), (Find(text).Strength, Find(text).Count));

    [Theory]
    [InlineData("Answer from the house facts.\nQ: When is quiet time?\nA: From 22:30.\nQ: Is there a kitchen?\nA: In the basement.\n\nGuest: ¤question¤")]
    [InlineData("Below is a chat between a workshop and a customer. Sum it up.\n\nCustomer: the gear jumps\nWorkshop: can you bring it today?\nCustomer: around five\nWorkshop: fine, it will be ready at noon")]
    [InlineData("The terms of the trade.\ngarn: gillnet\nskrei: spawning cod\nTranslate ¤text¤")]
    [InlineData("Return it as JSON.\nstage: { \"width\", \"depth\" } in meters\npower: list of { \"phase\", \"ampere\" }\n\n¤rider¤")]
    [InlineData("Step: read the mail.\nOutput: a list of names.\nStep: sort the list.\nOutput: the sorted list.")]
    [InlineData("Note: be short.\nRule: never promise anything.\nNote: be kind.\nRule: no prices.")]
    [InlineData("# Input\nYou get the minutes of a meeting.\n\n# Output\nA list of what was decided.\n\n# Input\n¤minutes¤\n\n# Output")]
    public void KnowledgeAndConversationsAreNoPairs(string text) => Assert.Equal(ExampleStrength.None, Find(text).Strength);
}
