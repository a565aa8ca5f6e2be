using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptAnalyzers.CodeFixes;
using PromptAnalyzers.CodeFixes.Fixes;
using PromptAnalyzers.Tests.Conventions;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>
/// Every fix of every rule at once in each place where calls stand: lambdas, field initializers, <c>=></c> members, regions, <c>#if</c> code, between
/// comments, and in top-level statements; with spaces and LF, and with tabs and CRLF. What comes out compiles, and the findings are gone or stay as promised.
/// </summary>
public sealed class EveryPlaceTests
{
    private const string Usings =
        "#pragma warning disable OPENAI001\nusing System;\nusing Microsoft.Extensions.AI;\nusing OpenAI.Chat;\nusing OpenAI.FineTuning;\n";

    /// <summary>Each rule with the statement of its sample that has the first finding, and the other edits that its fixes make.</summary>
    public static TheoryData<string, string> Statements
    {
        get
        {
            const string Parsed = "System.Text.Json.JsonSerializer.Deserialize<Ticket>(CALL.Value.Content[0].Text);";
            var statements = new TheoryData<string, string>
            {
                { "PA2004", Parsed.Replace("CALL", "client.CompleteChat(\"Give me a ticket as JSON.\", text)", StringComparison.Ordinal) },
                { "PA2004", Parsed.Replace("CALL", "client.CompleteChat([\"Give me a ticket as JSON.\", text], new ChatCompletionOptions { Temperature = 0 })", StringComparison.Ordinal) },
                { "PA2004", Parsed.Replace("CALL", "client.CompleteChat([\"Give me a ticket as JSON.\", text])", StringComparison.Ordinal) },
                { "PA2001", "client.CompleteChat([\"Classify the ticket as billing, access or other. Answer with one word only.\", text]);" },
                { "PA3009", "tuning.FineTune(\"gpt-4.1-mini-2025-04-14\", text, waitUntilCompleted: false, options: new() { Suffix = \"a\" });" },
            };
            foreach (var ruleId in FixSamples.ByRule.Keys)
            {
                statements.Add(ruleId, FirstStatement(ruleId));
            }

            return statements;
        }
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public Task In_members_of_every_kind(string ruleId, string statement) => TryEveryFix(ruleId, Members(statement), OutputKind.DynamicallyLinkedLibrary);

    [Theory]
    [MemberData(nameof(Statements))]
    public Task In_top_level_statements(string ruleId, string statement) => TryEveryFix(ruleId, TopLevel(statement), OutputKind.ConsoleApplication);

    private static async Task TryEveryFix(string ruleId, string code, OutputKind outputKind)
    {
        var sample = FixSamples.ByRule[ruleId];
        var fix = (RuleCodeFix)ShippedRules.CodeFixes.Single(f => f.FixableDiagnosticIds.Contains(ruleId));
        var rules = ShippedRules.Analyzers.Where(a => a.SupportedDiagnostics.Any(d => d.Id == ruleId));
        foreach (var (lineBreak, text) in new[] { ("\n", code), ("\r\n", Regex.Replace(code, "(?m)^( {4})+", m => new string('\t', m.Length / 4)).ReplaceLineEndings("\r\n")) })
        {
            using var bulb = new LightBulb(
                [.. rules], [("Code.cs", text)], sample.AdditionalFiles ?? [], $"dotnet_diagnostic.{ruleId}.severity = warning\n{sample.Config}", outputKind);
            var findings = await bulb.FindingsAsync(bulb.Project, ruleId);
            Assert.True(findings.Length >= (outputKind == OutputKind.ConsoleApplication ? 1 : 4), $"{ruleId}: {findings.Length} findings");
            var offers = new List<string>();
            foreach (var finding in findings)
            {
                offers.AddRange((await LightBulb.OffersAsync(bulb.Project, fix, finding)).Select(o => o.EquivalenceKey!));
            }

            foreach (var key in offers.Distinct().Where(k => fix.FileFixName is not { } file || !k.EndsWith("." + file, StringComparison.Ordinal)))
            {
                var changed = await LightBulb.ApplyAsync(bulb.Project, await bulb.FixAllAsync(bulb.Project, fix, findings[0], FixAllScope.Document, key));
                Assert.True(changed is not null, key);
                var left = await bulb.FindingsAsync(changed, ruleId);
                var offered = offers.Count(k => k == key);
                Assert.True(left.Length == findings.Length || left.Length == findings.Length - offered, $"{key}: {left.Length} of {findings.Length} are left, {offered} had the offer");
                AssertLines((await changed.Documents.Single().GetTextAsync()).ToString(), lineBreak, key);
            }

            // A new file is added for one finding at a time.
            foreach (var finding in fix.FileFixName is null ? [] : findings)
            {
                var offer = Assert.Single(await LightBulb.OffersAsync(bulb.Project, fix, finding), o => o.EquivalenceKey == $"{ruleId}.{fix.FileFixName}");
                var changed = (await LightBulb.ApplyAsync(bulb.Project, offer))!;
                Assert.Equal(findings.Length - 1, (await bulb.FindingsAsync(changed, ruleId)).Length);
                AssertLines((await changed.Documents.Single().GetTextAsync()).ToString(), lineBreak, offer.EquivalenceKey!);
            }

            // What a rule can have it can have in every place.
            foreach (var name in fix.FixNames)
            {
                var places = offers.Count(k => k == $"{ruleId}.{name}" || k.StartsWith($"{ruleId}.{name}.", StringComparison.Ordinal));
                Assert.True(places >= findings.Length, $"{ruleId}.{name}: offered for {places} of {findings.Length} findings");
            }
        }
    }

    private static void AssertLines(string text, string lineBreak, string key)
    {
        var lines = text.Split('\n');
        Assert.True(lineBreak == "\n" ? !text.Contains('\r', StringComparison.Ordinal) : lines[..^1].All(l => l.EndsWith('\r')), $"{key}: line endings are mixed");
        Assert.True(lineBreak == "\n" ? !text.Contains('\t', StringComparison.Ordinal) : !lines.Any(l => l.StartsWith("    ", StringComparison.Ordinal)), $"{key}: indentation is mixed");
    }

    /// <summary>The statement of a sample that has its first finding, in one line.</summary>
    private static string FirstStatement(string ruleId) =>
        string.Join(' ', CSharpSyntaxTree.ParseText(FixSamples.ByRule[ruleId].First).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().First().Body!.Statements.Skip(1).Select(s => s.ToString()));

    private static string Members(string statement)
    {
        var fields = SyntaxFactory.ParseStatement(statement) is ExpressionStatementSyntax { Expression: { } expression }
            ? $"    private readonly object? _field = {expression};\n\n    public object? Arrow(string text) => {expression};\n\n    public object? Property => {expression};\n\n"
            : "";
        return $$"""
            {{Usings}}
            namespace Acme
            {
                public sealed class Places(ChatClient client, IChatClient chat, FineTuningClient tuning)
                {
                    private static readonly string text = Environment.NewLine;

                    private readonly Action<string> _lambda = text => { {{statement}} };

            {{fields}}    public override string ToString() => $"{client}{chat}{tuning}{_lambda}";

                    /// <summary>Has regions.</summary>
                    public void Region(string text)
                    {
                        #region Calls
                        {{statement}}
                        #endregion
                    }

            #if !NEVER
                    public void Conditional(string text)
                    {
            #if !NEVER
                        {{statement}}
            #else
                        throw new InvalidOperationException();
            #endif
                    }
            #endif

                    public void Comments(string text)
                    {
                        // Above.
                        {{BetweenComments(statement)}} // Behind.
                    }

                    public Action Nested() => () =>
                    {
                        void Local(string text)
                        {
                            {{statement}}
                        }

                        Local(text);
                    };

                    private sealed record Ticket(string Team);
                }
            }

            """.ReplaceLineEndings("\n").Replace("    private readonly object? _field", "        private readonly object? _field", StringComparison.Ordinal)
            .Replace("    public object? Arrow", "        public object? Arrow", StringComparison.Ordinal)
            .Replace("    public object? Property", "        public object? Property", StringComparison.Ordinal)
            .Replace("    public override", "        public override", StringComparison.Ordinal);
    }

    private static string TopLevel(string statement) => $$"""
        {{Usings}}
        ChatClient client = null!;
        IChatClient chat = null!;
        FineTuningClient tuning = null!;
        var text = Console.ReadLine() ?? "";

        // Above.
        {{statement}}
        Console.WriteLine($"{client}{chat}{tuning}{text}");

        sealed record Ticket(string Team);

        """.ReplaceLineEndings("\n");

    private static string BetweenComments(string statement)
    {
        var parsed = SyntaxFactory.ParseStatement("{ " + statement + " }");
        var commas = parsed.DescendantTokens().Where(t => t.IsKind(SyntaxKind.CommaToken) && t.Parent is ArgumentListSyntax);
        var commented = parsed.ReplaceTokens(commas, (_, comma) => comma.WithTrailingTrivia(SyntaxFactory.Comment("/* next */"), SyntaxFactory.Space));
        return string.Join(' ', ((BlockSyntax)commented).Statements.Select(s => s.ToString()));
    }
}
