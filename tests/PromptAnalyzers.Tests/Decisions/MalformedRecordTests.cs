using Microsoft.CodeAnalysis.Text;
using PromptAnalyzers.Decisions;

namespace PromptAnalyzers.Tests.Decisions;

/// <summary>What PA3002 says of records that cannot be read, and where. The place is marked <c>[|…|]</c>.</summary>
public sealed class MalformedRecordTests
{
    public static TheoryData<string, string> Malformed { get; } = new()
    {
        // No JSON
        { "[||]", "a value is expected here, but the file ends" },
        { "  // nothing yet\n[||]", "a value is expected here, but the file ends" },
        { "[|d|]ecision: fine-tune", "a value is expected here" },
        { "{ [|i|]d: 1 }", "a property name in double quotes or '}' is expected here" },
        { "{ [|'|]id': 1 }", "a property name in double quotes or '}' is expected here" },
        { "{ \"id\" [|1|] }", "':' is expected after the property name" },
        { "{ \"id\": [|}|]", "a value is expected here" },
        { "{ \"id\": \"a\" [|\"|]task\": \"b\" }", "',' or '}' is expected here" },
        { "{ \"id\": \"a\",[|,|] }", "a property name in double quotes or '}' is expected here" },
        { "{ \"owners\": [\"a\" [|\"|]b\"] }", "',' or ']' is expected here" },
        { "{ \"id\": \"a\"[||]", "',' or '}' is expected here, but the file ends" },
        { "{ \"task\": [|\"Route mails }|]", "the string has no closing quote" },
        { "{ \"task\": \"Route[|\n|]mails\" }", "a string must end on its line" },
        { "{ \"task\": \"a[|\t|]b\" }", "a control character in a string must be escaped" },
        { "{ \"task\": \"C:\\[|d|]ata\" }", "an escape must be one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX" },
        { "{ \"task\": \"\\u12[|x|]4\" }", "\\u needs four hexadecimal digits" },
        { "{ \"cost\": { \"training\": 0[|1|] } }", "a number must not start with 0" },
        { "{ \"cost\": { \"training\": 1.[|}|] }", "a digit is expected here" },
        { "{ \"cost\": { \"training\": -[|x|] } }", "a digit is expected here" },
        { "{ \"cost\": { \"training\": 1,[|2|]00 } }", "a property name in double quotes or '}' is expected here" },
        { "{ \"cost\": { \"training\": [|N|]aN } }", "a value is expected here" },
        { "{ [|/* open }|]", "the comment is not closed" },
        { "{} [|{|]}", "nothing may follow the end of the JSON value" },
        { "{ \"data\": { \"cleaned\": [|T|]rue } }", "a value is expected here" },

        // JSON, but no record
        { "[|[]|]", "a decision record must be one JSON object" },
        { "[|\"fine-tune\"|]", "a decision record must be one JSON object" },
        { "[|null|]", "a decision record must be one JSON object" },
        { "{ \"id\": \"a\", [|\"id\"|]: \"b\" }", "duplicate key 'id'" },
        { "{ \"criteria\": { \"latency\": {}, [|\"latency\"|]: {} } }", "duplicate key 'latency'" },

        // Version
        { "{ \"version\": [|2|] }", "'version' 2 is unknown to this analyzer, which reads version 1" },
        { "{ \"version\": [|0|] }", "'version' 0 is unknown to this analyzer, which reads version 1" },
        { "{ \"version\": [|1.5|] }", "'version' 1.5 is unknown to this analyzer, which reads version 1" },
        { "{ \"version\": [|\"1\"|] }", "'version' must be a whole number of at least 1" },

        // Wrong types
        { "{ \"id\": [|7|] }", "'id' must be an id of letters, digits, '.', '_' and '-'" },
        { "{ \"id\": [|\"support triage\"|] }", "'id' must be an id of letters, digits, '.', '_' and '-', not 'support triage'" },
        { "{ \"supersededBy\": [|\"../x\"|] }", "'supersededBy' must be an id of letters, digits, '.', '_' and '-', not '../x'" },
        { "{ \"task\": [|[\"Route mails\"]|] }", "'task' must be text in double quotes" },
        { "{ \"owners\": [|\"search-team\"|] }", "'owners' must be a list of texts" },
        { "{ \"owners\": [\"a\", [|1|]] }", "'owners[1]' must be text in double quotes" },
        { "{ \"failureMode\": [|\"refund mails\"|] }", "'failureMode' must be an object" },
        { "{ \"attempts\": [|{ \"kind\": \"few-shot\" }|] }", "'attempts' must be a list of objects" },
        { "{ \"attempts\": [[|\"few-shot\"|]] }", "'attempts[0]' must be an object" },
        { "{ \"attempts\": [{ \"kind\": \"few-shot\" }, [|{ \"score\": 0.8 }|]] }", "'attempts[1]' has no 'kind'" },
        { "{ \"attempts\": [{ \"kind\": \"few-shot\", \"score\": [|\"0.8\"|] }] }", "'attempts[0].score' must be a number" },
        { "{ \"data\": { \"cleaned\": [|\"yes\"|] } }", "'data.cleaned' must be true or false" },
        { "{ \"data\": { \"training\": [|\"2,400\"|] } }", "'data.training' must be a whole number of at least 0" },
        { "{ \"criteria\": [|[]|] }", "'criteria' must be an object" },
        { "{ \"criteria\": { \"latency\": [|\"yes\"|] } }", "'criteria.latency' must be an object" },
        { "{ \"criteria\": { \"latency\": { \"answer\": [|true|] } } }", "'criteria.latency.answer' must be one of yes, no, unknown" },
        { "{ \"appliesTo\": [|\"M:Acme.Trainer.Run\"|] }", "'appliesTo' must be a list of texts" },
        { "{ \"appliesTo\": [[|\"Acme.Trainer\"|]] }", "'appliesTo[0]' must be a documentation id such as 'M:Acme.Trainer.StartAsync' or 'T:Acme.*'" },
        { "{ \"appliesTo\": [\"T:A\", [|\"T:*.Trainer\"|]] }", "'appliesTo[1]' must be a documentation id such as 'M:Acme.Trainer.StartAsync' or 'T:Acme.*'" },

        // Unknown words
        { "{ \"status\": [|\"acceptd\"|] }", "'status' must be one of proposed, accepted, rejected, superseded, not 'acceptd'" },
        { "{ \"status\": [|\"Accepted\"|] }", "'status' must be one of proposed, accepted, rejected, superseded, not 'Accepted'" },
        { "{ \"decision\": [|\"finetune\"|] }", "'decision' must be one of fine-tune, prompt, cache, not 'finetune'" },
        { "{ \"criteria\": { \"exploring\": { \"answer\": [|\"maybe\"|] } } }", "'criteria.exploring.answer' must be one of yes, no, unknown, not 'maybe'" },
        {
            "{ \"attempts\": [{ \"kind\": [|\"fewshot\"|] }] }",
            "'attempts[0].kind' must be one of zero-shot, few-shot, structured-output, chain-of-thought, retrieval, prompt-optimizer, larger-model, not 'fewshot'"
        },
        { "{ \"status\": [|\"a very long text that somebody pasted here\"|] }", "'status' must be one of proposed, accepted, rejected, superseded, not 'a very long text that somebody…'" },

        // Dates
        { "{ \"date\": [|\"24.11.2026\"|] }", "'date' must be a date as yyyy-MM-dd, not '24.11.2026'" },
        { "{ \"date\": [|\"2026-02-30\"|] }", "'date' must be a date as yyyy-MM-dd, not '2026-02-30'" },
        { "{ \"date\": [|\"2026-1-5\"|] }", "'date' must be a date as yyyy-MM-dd, not '2026-1-5'" },
        { "{ \"reviewBy\": [|\"2026-11-24T00:00:00Z\"|] }", "'reviewBy' must be a date as yyyy-MM-dd, not '2026-11-24T00:00:00Z'" },
        { "{ \"reviewBy\": [|20270501|] }", "'reviewBy' must be a date as yyyy-MM-dd" },
        { "{ \"date\": \"2026-11-24\", \"reviewBy\": [|\"2026-05-01\"|] }", "'reviewBy' must not be before 'date'" },

        // Numbers out of range
        { "{ \"data\": { \"training\": [|-1|] } }", "'data.training' must be a whole number of at least 0, not -1" },
        { "{ \"data\": { \"validation\": [|30.5|] } }", "'data.validation' must be a whole number of at least 0, not 30.5" },
        { "{ \"target\": { \"evalSize\": [|-400|] } }", "'target.evalSize' must be a whole number of at least 0, not -400" },
        { "{ \"failureMode\": { \"rate\": [|11|] } }", "'failureMode.rate' must be a number from 0 to 1, not 11" },
        { "{ \"cost\": { \"cachedShare\": [|80|] } }", "'cost.cachedShare' must be a number from 0 to 1, not 80" },
        { "{ \"cost\": { \"callsPerMonth\": [|-900000|] } }", "'cost.callsPerMonth' must be a number of at least 0, not -900000" },
        { "{ \"cost\": { \"promptTokens\": [|1e18|] } }", "'cost.promptTokens' is too large" },
        { "{ \"cost\": { \"training\": [|1e400|] } }", "number is too large" },
        { "{ \"stability\": { \"weeks\": [|-2|] } }", "'stability.weeks' must be a number of at least 0, not -2" },
        { "{ \"latency\": { \"budgetMs\": [|\"800 ms\"|] } }", "'latency.budgetMs' must be a number of at least 0" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void IsToldAtItsPlace(string marked, string message)
    {
        foreach (var before in new[] { "", "\uFEFF", "\r\n", "\uFEFF// by search-team\r\n\r\n  " })
        {
            var (text, start, end) = MarkedText.Of(before + marked);
            var problem = Assert.Single(DecisionRecordReader.Read(text).Problems);
            Assert.Equal(message, problem.Message);
            Assert.Equal((start, end), (problem.Range.Start.Offset, problem.Range.End.Offset));
            var lines = SourceText.From(text).Lines;
            Assert.Equal(lines.GetLinePosition(start), new LinePosition(problem.Range.Start.Line, problem.Range.Start.Column));
            Assert.Equal(lines.GetLinePosition(end), new LinePosition(problem.Range.End.Line, problem.Range.End.Column));
        }
    }

    [Fact]
    public void ThereAreAtLeastForty() => Assert.InRange(Malformed.Count, 40, 1000);

    [Fact]
    public void SeveralProblemsStandInTheOrderOfTheText() =>
        Assert.Equal(
            ["'status' must be one of proposed, accepted, rejected, superseded, not 'open'", "'date' must be a date as yyyy-MM-dd", "'data.training' must be a whole number of at least 0, not -5"],
            DecisionRecordReader.Read("""{ "status": "open", "date": 2026, "data": { "training": -5 } }""").Problems.Select(p => p.Message));

    [Fact]
    public void MessagesHoldNoLineBreakOfTheFile() =>
        Assert.All(
            DecisionRecordReader.Read("""{ "status": "a\nb", "a\nb": 1, "a\nb": 2 }""").Problems,
            problem => Assert.DoesNotContain('\n', problem.Message));

    [Theory]
    [InlineData("{}")]
    [InlineData("{ /* draft */ \"version\": 1, }")]
    [InlineData("""{ "id": null, "date": null, "data": null, "attempts": null, "criteria": { "latency": null } }""")]
    [InlineData("""{ "id": "", "date": "", "status": "", "task": "" }""")]
    [InlineData("""{ "ticket": 17, "data": { "language": ["de"] }, "criteria": { "other": true } }""")]
    [InlineData("""{ "attempts": [], "appliesTo": [], "criteria": {} }""")]
    [InlineData("""{ "criteria": { "latency": { "evidence": "to be measured" } } }""")]
    [InlineData("""{ "date": "2026-11-24", "reviewBy": "2026-11-24", "target": { "value": -0.5 } }""")]
    public void IsReadable(string text) => Assert.True(DecisionRecordReader.Read(text).IsReadable);
}
