using Microsoft.SemanticKernel;

namespace Gasket;

/// <summary>Templates which are used from more than one place.</summary>
internal static class Catalog
{
    internal static readonly Dictionary<string, string> Tests = new()
    {
        ["xunit"] = "Write xUnit tests for the class below. One test method per public method and per branch which looks risky, names like Method_Case_Result. No mocks library, hand written fakes only.\n\n{{$code}}",
        ["nunit"] = "Write NUnit 4 tests for the class below using the constraint model (Assert.That). Cover the happy path and each thrown exception.\n\n{{$code}}",
    };

    internal static PromptTemplateConfig Commit => new()
    {
        Name = "commit",
        Template = /*maybe task*/ /*prompt: call*/ "Write a git commit message for this diff. First line imperative, max 50 chars, then an empty line and up to four bullets.\n\n{{$diff}}",
    };

    internal static string ReviewerRole(bool strict) => strict
        ? "You are a very strict reviewer of migrated code. The old code is always right: each difference in behaviour is a bug, even if the new one looks nicer."
        : "You are a friendly reviewer of migrated code. Mention only differences that a user could notice.";
}
