using PromptAnalyzers.Examples;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Tests.Examples;

/// <summary>Demonstrations without labels, arrows or marks of their own: what is asked last has the form of what stands before it.</summary>
public sealed class OpenFormTests
{
    [Theory]
    [InlineData("Behave like slug(title).\n\nslug(\"The Heron & the Keeper\") == \"heron-keeper\"\nslug(\"A Year in Öland\") == \"year-in-oland\"\n\nslug(\"¤title¤\") ==", 2)]
    [InlineData("Complete the last row.\n\nid,text,tone\n1,\"Third week without a collection.\",annoyed\n2,\"Thanks, the new bin is here.\",calm\n3,\"¤text¤\",", 2)]
    [InlineData("Label each remark.\n\nSmells of wet cardboard | fault\nWhat a long finish | praise\nBottled in spring | neutral\n¤remark¤ |", 3)]
    [InlineData("Is there a hidden cost?\n\n\"Linen can be hired for 12.\" — yes: charged separately\n\"All rooms look onto the orchard.\" — no: the view only\n\n\"¤sentence¤\" —", 2)]
    [InlineData("# Each comment is followed by its command.\n\n# bring the front spots up\nCH 1 THRU 3 @ 70\n\n# blackout\nGO BLACKOUT\n\n# make it blue\nGROUP cyc COLOR 00A\n\n# ¤wish¤", 3)]
    [InlineData("Write the subject of the commit.\n\n<diff>\n- a\n+ b\n</diff>\n<subject>fix: use b</subject>\n\n<diff>\n+ moon\n</diff>\n<subject>feat: add the moon</subject>\n\n<diff>\n¤diff¤\n</diff>", 2)]
    [InlineData("How many minutes?\nCUSTODY, 1 persons: 60\nFAMILY, 2 persons: 90\n¤type¤, ¤count¤ persons:", 2)]
    [InlineData("Name the tune.\n\n> up and away over the roofs\nballad\n\n> three chords and a shout\npunk\n\n> ¤line¤", 2)]
    public void WhatIsAskedLast_TellsTheFormOfThePairs(string text, int count) => AssertStrong(ExampleFinder.Find(Conversation.OfText(text)), count, ExampleStep.AlternatingLabels);

    [Theory]
    [InlineData("# Role\nYou are a guide.\n\n# Rules\n- Be brief.\n\n# ¤question¤")]
    [InlineData("# Role\nYou are a guide.\n# Tone\nBe brief.\nBe kind.\n# Facts\n¤facts¤\n# ¤question¤")]
    [InlineData("Return JSON:\n{\n\"name\": \"text\",\n\"place\": \"text\"\n}\n\n\"¤text¤\"")]
    [InlineData("Rules:\n- Be brief.\n  Two sentences at most.\n- Be kind.\n  No jokes.\n- ¤rule¤")]
    [InlineData("visit: opening hours, dogs\ntickets: prices, refunds\n¤message¤:")]
    [InlineData("props — things that actors hold\nlights — lamps and cables\nSort this mail: ¤mail¤")]
    [InlineData("| Name | Price |\n|---|---|\n| ¤name¤ | ¤price¤ |")]
    [InlineData("Translate ¤text¤ to ¤language¤.\nKeep names.")]
    [InlineData("<doc><title>¤a¤</title><body>¤b¤</body></doc>\n<question>¤question¤</question>")]
    [InlineData("<rules>Be brief.</rules>\n<tone>Be kind.</tone>\n<question>¤question¤</question>")]
    public void TheFormOfInstructions_IsNoPair(string text) => Assert.NotEqual(ExampleStrength.Strong, ExampleFinder.Find(Conversation.OfText(text)).Strength);

    [Theory]
    [InlineData("Tone: good, bad, mixed. It is done like this: \"The oars creak, but the keeper is kind\" – mixed; \"An hour, and no boat\" – bad; \"Best morning of the summer\" – good. One word.\n¤review¤", 3, "LabelledPair")]
    [InlineData("Read stock lines as JSON.\n\nExample response for \"6x moss green 50g\":\n{\"colour\": \"moss green\"}\n\nExample response for \"rust, one left\":\n{\"colour\": \"rust\"}\n\n¤line¤", 2, "LabelledPair")]
    [InlineData("Codes: HD (head), NK (neck), KN (knee), NO (none).\n\nDescription: twisted on an icy patch\nCode: KN\nDescription: cold, no treatment\nCode: NO\n\n¤text¤", 2, "AlternatingLabels")]
    [InlineData("Decide if we can take the parcel.\n\nDescription: two moving boxes\nAnswer: CARGO\n\nDescription: envelope, A4\nAnswer: BIKE\n\nAnswer only with BIKE, CARGO or REFUSE.\n¤text¤", 2, "AlternatingLabels")]
    [InlineData("Give a code.\n\n| Visitor says | Code |\n|---|---|\n| two grown-ups and a toddler | AD2-CH1 |\n| one, I'm a student | ST1 |\n\n# Visitor\n¤text¤", 2, "AlternatingLabels")]
    [InlineData("Note facts that matter.\n\nInput: Ready when you are.\nOutput: {\"facts\": []}\n\nInput: I only run before work.\nOutput: {\"facts\": [\"runs before work\"]}\n\nInput: ¤text¤\nOutput:", 2, "AlternatingLabels")]
    [InlineData("把数量改写成单位，例如“三斤半苹果”改写为“1.75千克”，“两打鸡蛋”改写为“24个”。\n¤文本¤", 2, "LabelledPair")]
    [InlineData("Bring it to the keys morning, noon, evening. If someone writes \"1-0-2\" you answer {\"morning\": 1, \"noon\": 0, \"evening\": 2}.\n¤label¤", 1, "LabelledPair")]
    [InlineData("Escribe el titular. Por ejemplo, el titular \"Los vecinos plantan árboles\" queda como \"Plantan árboles\".\n¤titular¤", 1, "LabelledPair")]
    [InlineData("Transcribe dates.\n\nInput\nxij Martij 1688\nOutput\n1688-03-12\n\nInput\nthe eve of Christmas 1715\nOutput\n1715-12-24\n\nInput\n¤date¤\nOutput", 2, "AlternatingLabels")]
    [InlineData("Our ranks: C/O, 2/E, AB, FITTER.\n\nchief mate = C/O\n1st asst. engineer = 2/E\npumpman = FITTER\n\nOnly the code.\n¤rank¤", 3, "Arrows")]
    [InlineData("Rephrase the question of a conversation.\n\nExample:\nChat History:\nVisitor: Who made the globe?\nGuide: A workshop in Nuremberg.\nFollow Up Input: And how heavy is it?\nStandalone question: How heavy is the globe?\n\nChat History:\n¤history¤\nFollow Up Input: ¤input¤\nStandalone question:", 1, "LabelledPair")]
    [InlineData("Write a regular expression.\n\n- four digits at the start → ^1234\n- a line that ends in reserved → reserved$\n- three capitals and a dot → ABC.\n\nDescription: ¤text¤", 3, "Arrows")]
    public void PairsInOtherForms_AreCounted(string text, int count, string step) => AssertStrong(ExampleFinder.Find(Conversation.OfText(text)), count, Enum.Parse<ExampleStep>(step));

    [Fact]
    public void InputsWithTheAnswerInTheNextLine_AreCountedWhereAMessageAsksAgain() => AssertStrong(
        ExampleFinder.Find(Conversation.Of(
            (MessageRole.System, "Does the text address the reader with Sie? Answer OK or MIXED followed by the word.\n\nTarget: Bitte starten Sie neu.\nOK\nTarget: Starten Sie und wähle dein Konto.\nMIXED wähle, dein\n"),
            (MessageRole.User, "Target: ¤target¤"))),
        2,
        ExampleStep.AlternatingLabels);

    [Fact]
    public void TurnsThatHoldAPairEach_AreCounted() => AssertStrong(
        ExampleFinder.Find(Conversation.Of(
            (MessageRole.System, "Give a severity. Return JSON only."),
            (MessageRole.User, "Note: Pasteuriser stopped at 68 degrees.\nExpected: {\"severity\": \"high\"}"),
            (MessageRole.User, "Note: Printer shows the old logo.\nExpected: {\"severity\": \"low\"}"),
            (MessageRole.User, "Note: ¤note¤"))),
        2,
        ExampleStep.LabelledPair);

    [Theory]
    [InlineData("Tone: \"hot\" – ready to buy, \"cold\" – only looking. One word.\n¤text¤")]
    [InlineData("Codes: HD (head), KN (knee).\n\nName: Ana\nStatus: active\nName: Bo\nStatus: retired\n\nWho is older?")]
    [InlineData("Предыдущие реплики:\nПосетитель: Маяк работает?\nСмотритель: Да, каждый вечер.\nПосетитель: ¤вопрос¤\nСмотритель:")]
    [InlineData("Convert the questions to queries. Keep names, for instance \"Aero 3\", unchanged. Return only the query.\n¤question¤")]
    public void WordsAndRecordsOfTheSameLook_AreNoPairs(string text) => Assert.NotEqual(ExampleStrength.Strong, ExampleFinder.Find(Conversation.OfText(text)).Strength);

    [Theory]
    [InlineData("Polish the comment.\n\n❌ mainspring shot lol\n✅ The mainspring has been replaced.\n\n❌ some genius glued it\n✅ The dial had been glued.\n\n¤comment¤")]
    [InlineData("You control blinds. If they say \"let some light in\" you should return 40. If they say \"close up\" you should return 0.\n¤wish¤")]
    public void WhatMayBeARule_IsWeak(string text) => Assert.Equal(ExampleStrength.Weak, ExampleFinder.Find(Conversation.OfText(text)).Strength);

    [Theory]
    [InlineData("You are a cheerful guide.\n\n😀 Greet the guest.\n😀 Say what is new.\n😃 Wish a nice day.\n😄 Ask for a review.\n\n¤text¤")]
    [InlineData("✅ Be brief.\n❌ No jokes.\n✅ Be kind.\n\n¤text¤")]
    public void OtherSignsAtTheStartOfLines_AreNothing(string text) => Assert.Equal(ExampleStrength.None, ExampleFinder.Find(Conversation.OfText(text)).Strength);

    private static void AssertStrong(ExampleEvidence evidence, int count, ExampleStep step)
    {
        Assert.Equal((ExampleStrength.Strong, (int?)count), (evidence.Strength, evidence.Count));
        Assert.Contains(step, evidence.Steps);
    }
}
