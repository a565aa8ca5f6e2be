using System.Text;
using PromptAnalyzers.PromptFiles;

namespace PromptAnalyzers.Tests.PromptFiles;

/// <summary>The forms of prompt files.</summary>
public sealed class PromptDocumentReaderTests
{
    private static string Describe(string text, PromptFileForm form)
    {
        text = text.ReplaceLineEndings("\n");
        var document = PromptDocumentReader.Read(text, form);
        foreach (var section in document.Sections)
        {
            // The place is that of the text's first character, wherever the text came from.
            var line = text[section.Start..].Split('\n')[0].TrimEnd();
            var first = section.Text.Split('\n')[0];
            Assert.True(first.Contains(line.TrimEnd('"', '\''), StringComparison.Ordinal) || line.Contains(first[..Math.Min(3, first.Length)], StringComparison.Ordinal) || (first.StartsWith("{{#", StringComparison.Ordinal) && line.StartsWith("{{this", StringComparison.Ordinal)) || line.StartsWith("<message", StringComparison.Ordinal), line);
        }

        return string.Join(" | ", document.Sections.Select(s => $"{s.Role.ToString().ToLowerInvariant()}: {s.Text.ReplaceLineEndings("\\n")}"))
            + (document.ModelId is null ? "" : $" [{document.ModelId}]")
            + (document.HasTools ? " tools" : "")
            + (document.HasSchema ? " schema" : "")
            + (document.IsWholeConversation ? "" : " part");
    }

    public static TheoryData<string, string> Prompty => new()
    {
        {
            """
            ---
            name: Sort mails
            model:
              api: chat
              configuration:
                type: azure_openai
                azure_deployment: gpt-4o-mini
              parameters:
                max_tokens: 128
            sample:
              name: nobody
            ---
            system:
            You sort mails.
            One word only.

            user:
            {{mail}}
            """,
            "system: You sort mails.\\nOne word only. | user: {{mail}} [gpt-4o-mini]"
        },
        { "---\nmodel: gpt-4o\n---\nSort this: {{mail}}", "system: Sort this: {{mail}} [gpt-4o]" },
        { "---\nmodel:\n  id: gpt-4.1 # the newest\n  provider: openai\n---\n# System:\nBe kind.\n# user[name=\"x\"]:\nHi", "system: Be kind. | user: Hi [gpt-4.1]" },
        { "---\nmodel:\n  configuration:\n    name: ${env:MODEL}\n---\nuser:\nHi", "user: Hi" },
        { "system:\nA\nassistant:\nB\nuser:\nC\n", "system: A | assistant: B | user: C" },
        { "---\nmodel:\n  parameters:\n    tools:\n      - type: function\n---\nsystem:\nA", "system: A tools" },
        { "---\nmodel:\n  parameters:\n    response_format:\n      type: json_schema\n---\nsystem:\nA", "system: A schema" },
        { "---\nname: never closed\nsystem:\nA", "system: ---\\nname: never closed | system: A" },
        { "", "" },
        { "---\n---\n", "" },
        { "system:\n\n\nuser:\n", "" },
        { "\uFEFF---\nmodel: gpt-4o\n---\nuser:\nHi", "user: Hi [gpt-4o]" },
        { "system:\nThe user: is always right.\nuser: x", "system: The user: is always right.\\nuser: x" },
    };

    [Theory]
    [MemberData(nameof(Prompty))]
    public void PromptyFiles(string text, string expected) => Assert.Equal(expected, Describe(text, PromptFileForm.Prompty));

    public static TheoryData<string, string> SemanticKernel => new()
    {
        { "Sort this mail: {{$input}}", "template: Sort this mail: {{$input}}" },
        { "<message role=\"system\">Be kind.</message>\n<message role='user'>{{$input}}</message>", "system: Be kind. | user: {{$input}}" },
        { "<message role=\"system\">Be kind.</message>{{#each examples}}<message role=\"user\">{{this.input}}</message>{{/each}}", "system: Be kind. | user: {{#each examples}}{{this.input}}" },
        { "<message role=\"system\">Never closed", "system: Never closed" },
        { "<message role=\"system\"", "template: <message role=\"system\"" },
        { "  \r\n", "" },
    };

    [Theory]
    [MemberData(nameof(SemanticKernel))]
    public void SemanticKernelTemplates(string text, string expected) => Assert.Equal(expected, Describe(text, PromptFileForm.SemanticKernel));

    public static TheoryData<string, string> Texts => new()
    {
        { "Sort this mail.\nuser: I want my money back\nlabel: billing", "user: Sort this mail.\\nuser: I want my money back\\nlabel: billing part" },
        { "system:\nSort this mail.\nuser:\n{{mail}}", "system: Sort this mail. | user: {{mail}}" },
        { "---\nmode: agent\nmodel: GPT-4o\ntools: ['codebase']\n---\n# Review\n\nReview the code.", "user: # Review\\n\\nReview the code. [GPT-4o] tools part" },
        { "---\n\nA rule above, and no front matter", "user: ---\\n\\nA rule above, and no front matter part" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void TextFiles(string text, string expected) => Assert.Equal(expected, Describe(text, PromptFileForm.Text));

    public static TheoryData<string, string> Yaml => new()
    {
        {
            """
            name: Summarizer
            description: Summarizes input text
            model: openai/gpt-4o-mini
            modelParameters:
              temperature: 0.5
            messages:
              - role: system
                content: You are a text summarizer.
              - role: user
                content: |
                  Summarize the given text:

                    - {{input}}
                  Be short.
              - content: "Said \"so\"\nand so"
                role: assistant
            testData:
              - content: not a message
            """,
            "system: You are a text summarizer. | user: Summarize the given text:\\n\\n  - {{input}}\\nBe short. | unknown: Said \"so\"\\nand so [openai/gpt-4o-mini]"
        },
        { "messages:\n- role: user\n  content: >-\n    Sort\n    this\n- role: assistant\n  content: 'It''s\n    done'", "user: Sort this | assistant: It's     done" },
        { "messages:\n  - role: user\n    content: Sort this mail\n      into one queue", "user: Sort this mail into one queue" },
        { "name: Sort\ntemplate: |\n  Sort this: {{$input}}\ntemplate_format: semantic-kernel\nexecution_settings:\n  default:\n    model_id: gpt-4", "template: Sort this: {{$input}} [gpt-4]" },
        { "template: |\n  <message role=\"system\">Be kind.</message>\n  <message role=\"user\">Hi</message>", "system: Be kind. | user: Hi" },
        { "responseFormat: json_schema\njsonSchema: '{}'\nmessages:\n  - role: user\n    content: Hi", "user: Hi schema" },
        { "instructions: Be kind.\nname: agent", "instructions: Be kind." },
        { "- just\n- a list", " part" },
        { "key: [unclosed\n\t\"x", " part" },
        { "", " part" },
    };

    [Theory]
    [MemberData(nameof(Yaml))]
    public void YamlFiles(string text, string expected) => Assert.Equal(expected, Describe(text, PromptFileForm.Yaml));

    [Theory]
    [InlineData("a/b.prompty", PromptFileForm.Prompty)]
    [InlineData("a\\B.PROMPTY", PromptFileForm.Prompty)]
    [InlineData("skprompt.txt", PromptFileForm.SemanticKernel)]
    [InlineData("a\\SkPrompt.txt", PromptFileForm.SemanticKernel)]
    [InlineData("a/triage.prompt.txt", PromptFileForm.Text)]
    [InlineData("a/triage.prompt.md", PromptFileForm.Text)]
    [InlineData("a/triage.prompt.yml", PromptFileForm.Yaml)]
    [InlineData("a/triage.prompt.yaml", PromptFileForm.Yaml)]
    [InlineData("a/prompts/triage.txt", null)]
    [InlineData("a/prompts/README.md", null)]
    [InlineData("a/prompt.txt", null)]
    [InlineData("a/myskprompt.txt", null)]
    [InlineData("a/triage.prompt.json", null)]
    [InlineData("a/notes.prompt", null)]
    public void ANameTellsTheForm(string path, object? form) => Assert.Equal((PromptFileForm?)form, PromptFileNames.FormOf(path));

    [Fact]
    public void AnyText_IsReadInEveryForm()
    {
        var random = new Random(20261124);
        string[] pieces = ["---\n", "system:\n", "user:", "\n", " ", "- ", "role: ", "content: |\n", "messages:\n", "\"", "'", "<message", " role=\"", "\">", "</message>", "{{", "}}", "{%", ">", "key: ", "#", "\t", "\r\n", "x", "\uFEFF", "\0", "\uD800"];
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(30); n > 0; n--)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            foreach (var form in Enum.GetValues<PromptFileForm>())
            {
                var document = PromptDocumentReader.Read(text.ToString(), form);
                Assert.All(document.Sections, s =>
                {
                    Assert.InRange(s.Start, 0, text.Length);
                    Assert.True(s.Text.Length > 0);
                    Assert.True(PromptDocument.ConstantRuns(s.Text).Sum(r => r.Length) <= s.Text.Length);
                });
            }
        }
    }

    [Theory]
    [InlineData("Sort {{mail}} now", "Sort | now")]
    [InlineData("{% for e in examples %}{{e}}{% endfor %}", "")]
    [InlineData("JSON like {\"a\": {\"b\": 1}} stays", "JSON like {\"a\": {\"b\": 1}} stays")]
    [InlineData("An open {{ brace", "An open {{ brace")]
    public void PlaceholdersCountNothing(string text, string expected) => Assert.Equal(expected, string.Join('|', PromptDocument.ConstantRuns(text)));
}
