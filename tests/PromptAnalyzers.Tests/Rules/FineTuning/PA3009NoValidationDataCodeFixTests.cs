using PromptAnalyzers.CodeFixes.Rules.FineTuning;
using PromptAnalyzers.Rules.FineTuning;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.FineTuning;

/// <summary>"Add validation data" in every way the options of a job are written.</summary>
public sealed class PA3009NoValidationDataCodeFixTests
{
    [Fact]
    public Task NoOptions_GetsThemAsAnArgument() => Fixes(
        """
        {|PA3009:client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false)|};
        """,
        """
        client.FineTune("gpt-4.1-mini-2025-04-14", file, waitUntilCompleted: false, options: new FineTuningOptions { ValidationFile = "TODO: id of the validation file" });
        """);

    [Fact]
    public Task OptionsWithAnInitializer_GetTheProperty() => Fixes(
        """
        {|PA3009:client.FineTune("gpt-4.1-mini-2025-04-14", file, false, new() { Suffix = "triage" })|};
        """,
        """
        client.FineTune("gpt-4.1-mini-2025-04-14", file, false, new() { ValidationFile = "TODO: id of the validation file", Suffix = "triage" });
        """);

    [Fact]
    public Task OptionsInAVariable_GetThePropertyThere() => Fixes(
        """
        var options = new FineTuningOptions
                {
                    // named after the team
                    Suffix = "triage",
                };
                {|PA3009:client.FineTune("gpt-4.1-mini-2025-04-14", file, false, options)|};
        """,
        """
        var options = new FineTuningOptions
                {
                    ValidationFile = "TODO: id of the validation file",
                    // named after the team
                    Suffix = "triage",
                };
                client.FineTune("gpt-4.1-mini-2025-04-14", file, false, options);
        """);

    [Fact]
    public Task OptionsWithoutInitializer_GetOne() => Fixes(
        """
        {|PA3009:client.FineTune("gpt-4.1-mini-2025-04-14", file, false, new FineTuningOptions())|};
        """,
        """
        client.FineTune("gpt-4.1-mini-2025-04-14", file, false, new FineTuningOptions() { ValidationFile = "TODO: id of the validation file" });
        """);

    private static Task Fixes(string statement, string fixedStatement) =>
        Verify<PA3009NoValidationData, PA3009NoValidationDataCodeFix>.Fixes(
            InMethod(statement),
            InMethod(fixedStatement),
            "PA3009.AddValidationData",
            TestSetup.Default with
            {
                AdditionalFiles = [("/0/a.finetune.json", """{ "version": 1, "id": "a", "decision": "fine-tune", "status": "accepted" }""")],
                Enable = ["PA3009"],
            });

    private static string InMethod(string statement) =>
        $$"""
        #pragma warning disable OPENAI001
        using OpenAI.FineTuning;
        class Trainer(FineTuningClient client)
        {
            public void Train(string file)
            {
                {{statement}}
            }
        }
        """;
}
