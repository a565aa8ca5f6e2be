using PromptAnalyzers.CodeFixes.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>Fix All in document and in project: the test library runs both and compares with one fix after the other.</summary>
public sealed class FixAllTests
{
    private static readonly TestSetup Setup = TestSetup.Default with
    {
        References = SdkReferences.None,
        EditorConfig = ["prompt_analyzers.criteria_url = docs/criteria.md"],
    };

    [Fact]
    public Task LinkCriteria_FixesEveryFindingOfAProjectOnce() => Verify<MarkedTextRule, PA1001VeryLongPromptCodeFix>.Fixes(
        """
        class A
        {
            string[] _many = [[|"PROMPT a"|], [|"PROMPT b"|], [|$"PROMPT c {1}"|]];

            string M() => [|"PROMPT d"|];
        }
        """,
        """
        class A
        {
            // Decision criteria: docs/criteria.md#embedded-behaviour
            string[] _many = [[|"PROMPT a"|], [|"PROMPT b"|], [|$"PROMPT c {1}"|]];

            // Decision criteria: docs/criteria.md#embedded-behaviour
            string M() => [|"PROMPT d"|];
        }
        """,
        "PA1001.LinkCriteria",
        Setup with
        {
            MoreSources = [("/0/B.cs", "class B\r\n{\r\n\tstring M() => [|\"PROMPT\"|];\r\n}\r\n")],
            MoreFixedSources = [("/0/B.cs", "class B\r\n{\r\n\t// Decision criteria: docs/criteria.md#embedded-behaviour\r\n\tstring M() => [|\"PROMPT\"|];\r\n}\r\n")],
        });

    [Fact]
    public Task Accept_FixesEveryFindingOfAProjectOncePerMember()
    {
        const string Attribute =
            "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Length\", \"PA1001:Prompt is very long\", Justification = \"TODO: give the reason. Criterion: docs/criteria.md#embedded-behaviour\")]";
        return Verify<MarkedTextRule, PA1001VeryLongPromptCodeFix>.Fixes(
            """
            class A
            {
                string[] _many = [[|"PROMPT a"|], [|"PROMPT b"|]];

                string M() => [|"PROMPT c"|];
            }
            """,
            $$"""
            class A
            {
                {{Attribute}}
                string[] _many = ["PROMPT a", "PROMPT b"];

                {{Attribute}}
                string M() => "PROMPT c";
            }
            """,
            "PA1001.Accept",
            Setup with
            {
                MoreSources = [("/0/B.cs", "class B { string M() => [|\"PROMPT\"|]; }")],
                MoreFixedSources = [("/0/B.cs", $"class B {{ {Attribute} string M() => \"PROMPT\"; }}")],
            });
    }
}
