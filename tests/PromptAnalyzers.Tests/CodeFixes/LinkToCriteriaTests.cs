using Microsoft.CodeAnalysis;
using PromptAnalyzers.CodeFixes.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>Where the comment with the criterion's address goes. LINK stands for the comment.</summary>
public sealed class LinkToCriteriaTests
{
    private const string Link = "// Decision criteria: docs/criteria.md#embedded-behaviour";

    [Fact]
    public Task Statement_GetsCommentAbove() => Fixes(
        """
        class C
        {
            void M()
            {
                var before = 1;
                Use([|"PROMPT"|]);
            }

            void Use(string prompt) { }
        }
        """,
        """
        class C
        {
            void M()
            {
                var before = 1;
                LINK
                Use([|"PROMPT"|]);
            }

            void Use(string prompt) { }
        }
        """);

    [Fact]
    public Task ExpressionBodiedMembers_GetCommentAboveMember() => Fixes(
        """
        class C
        {
            string M() => [|"PROMPT"|];

            string P => [|"PROMPT p"|];

            string Q
            {
                get => [|"PROMPT q"|];
            }
        }
        """,
        """
        class C
        {
            LINK
            string M() => [|"PROMPT"|];

            LINK
            string P => [|"PROMPT p"|];

            string Q
            {
                LINK
                get => [|"PROMPT q"|];
            }
        }
        """);

    [Fact]
    public Task FieldAndPropertyInitializers_GetCommentAboveMember() => Fixes(
        """
        class C
        {
            private const string A = [|"PROMPT a"|], B = [|"PROMPT b"|];
            private static readonly string[] All =
            [
                [|"PROMPT c"|],
                "other",
            ];
            public string P { get; set; } = [|"PROMPT d"|];
        }
        """,
        """
        class C
        {
            LINK
            private const string A = [|"PROMPT a"|], B = [|"PROMPT b"|];
            LINK
            private static readonly string[] All =
            [
                [|"PROMPT c"|],
                "other",
            ];
            LINK
            public string P { get; set; } = [|"PROMPT d"|];
        }
        """);

    [Fact]
    public Task Lambdas_GetCommentAboveInnermostStatementOrMember() => Fixes(
        """
        using System;
        class C
        {
            Func<string> _field = () => [|"PROMPT a"|];

            void M()
            {
                Func<string> f = () => [|"PROMPT b"|];
                Func<string> g = () =>
                {
                    return [|"PROMPT c"|];
                };
            }
        }
        """,
        """
        using System;
        class C
        {
            LINK
            Func<string> _field = () => [|"PROMPT a"|];

            void M()
            {
                LINK
                Func<string> f = () => [|"PROMPT b"|];
                Func<string> g = () =>
                {
                    LINK
                    return [|"PROMPT c"|];
                };
            }
        }
        """);

    [Fact]
    public Task TopLevelCode_GetsCommentAboveStatement() => Fixes(
        """
        using System;

        // Ask the model.
        Console.WriteLine([|"PROMPT"|]);

        static string Local() => [|"PROMPT local"|];
        """,
        """
        using System;

        // Ask the model.
        LINK
        Console.WriteLine([|"PROMPT"|]);

        LINK
        static string Local() => [|"PROMPT local"|];
        """,
        TestSetup.Default with { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task NestedStatementsWithoutBraces_StayNested() => Fixes(
        """
        class C
        {
            string M(bool a, bool b)
            {
                if (a)
                    return [|"PROMPT a"|];
                else if (Is([|"PROMPT b"|]))
                    return "";
                else return [|"PROMPT c"|];
            }

            bool Is(string prompt) => true;
        }
        """,
        """
        class C
        {
            string M(bool a, bool b)
            {
                LINK
                if (a)
                    LINK
                    return [|"PROMPT a"|];
                else if (Is([|"PROMPT b"|]))
                    return "";
                else return [|"PROMPT c"|];
            }

            bool Is(string prompt) => true;
        }
        """);

    [Fact]
    public Task SwitchExpressionArms_GetCommentAboveArm() => Fixes(
        """
        class C
        {
            string M(int kind) => kind switch
            {
                1 => [|"PROMPT a"|],
                2 => "short",
                _ => [|"PROMPT b"|],
            };

            string N(int kind) => kind switch { 1 => [|"PROMPT c"|], _ => "" };

            string S(int kind)
            {
                switch (kind)
                {
                    case 1: return [|"PROMPT d"|];
                    default:
                        return [|"PROMPT e"|];
                }
            }
        }
        """,
        """
        class C
        {
            string M(int kind) => kind switch
            {
                LINK
                1 => [|"PROMPT a"|],
                2 => "short",
                LINK
                _ => [|"PROMPT b"|],
            };

            LINK
            string N(int kind) => kind switch { 1 => [|"PROMPT c"|], _ => "" };

            string S(int kind)
            {
                LINK
                switch (kind)
                {
                    case 1: return [|"PROMPT d"|];
                    default:
                        LINK
                        return [|"PROMPT e"|];
                }
            }
        }
        """);

    [Fact]
    public Task RegionsAndConditionalCode_StayWhereTheyAre() => Fixes(
        """
        #define LIVE
        class C
        {
            #region Prompts
            private const string A = [|"PROMPT a"|];
            #endregion

        #if LIVE
            private const string B = [|"PROMPT b"|];
        #else
            private const string B = "PROMPT off";
        #endif
            private const string D =
        #if LIVE
                [|"PROMPT d"|];
        #else
                "PROMPT off";
        #endif
        }
        """,
        """
        #define LIVE
        class C
        {
            #region Prompts
            LINK
            private const string A = [|"PROMPT a"|];
            #endregion

        #if LIVE
            LINK
            private const string B = [|"PROMPT b"|];
        #else
            private const string B = "PROMPT off";
        #endif
            LINK
            private const string D =
        #if LIVE
                [|"PROMPT d"|];
        #else
                "PROMPT off";
        #endif
        }
        """);

    [Fact]
    public Task CommentsBetweenArguments_StayWhereTheyAre() => Fixes(
        """
        class C
        {
            void M()
            {
                Use(
                    1, // first
                    /* the prompt */ [|"PROMPT"|] // last
                    );
            }

            void Use(int n, string prompt) { }
        }
        """,
        """
        class C
        {
            void M()
            {
                LINK
                Use(
                    1, // first
                    /* the prompt */ [|"PROMPT"|] // last
                    );
            }

            void Use(int n, string prompt) { }
        }
        """);

    [Fact]
    public Task AttributesAndDocumentation_GetCommentAboveThem() => Fixes(
        """
        using System;
        class C
        {
            /// <summary>Asks.</summary>
            [Obsolete]
            string M() => [|"PROMPT"|];

            [Obsolete([|"PROMPT in attribute"|])]
            [CLSCompliant(false)]
            string N() => "";
        }
        """,
        """
        using System;
        class C
        {
            LINK
            /// <summary>Asks.</summary>
            [Obsolete]
            string M() => [|"PROMPT"|];

            LINK
            [Obsolete([|"PROMPT in attribute"|])]
            [CLSCompliant(false)]
            string N() => "";
        }
        """);

    [Fact]
    public Task MoreThanOneThingOnALine_GetsCommentAboveTheLine() => Fixes(
        """
        class C { string M() { return [|"PROMPT a"|]; } }
        /* here */ class D { string M() { return [|"PROMPT b"|]; } }
        """,
        """
        LINK
        class C { string M() { return [|"PROMPT a"|]; } }
        /* here */ class D { string M() {
        LINK
        return [|"PROMPT b"|]; } }
        """);

    [Fact]
    public Task StatementInsideAHole_GetsCommentAboveTheString() => Fixes(
        """"
        using System;
        class C
        {
            string M() =>
                $"""
                {new Func<string>(() =>
                {
                    return [|"PROMPT"|];
                })()}
                """;
        }
        """",
        """"
        using System;
        class C
        {
            LINK
            string M() =>
                $"""
                {new Func<string>(() =>
                {
                    return [|"PROMPT"|];
                })()}
                """;
        }
        """");

    [Theory]
    [InlineData("\r\n", "    ")]
    [InlineData("\n", "\t")]
    [InlineData("\r\n", "\t")]
    public Task LineEndingsAndTabs_AreKept(string newLine, string indent)
    {
        string Form(string code) => code.ReplaceLineEndings("\n").Replace("    ", indent).Replace("\n", newLine);
        return Fixes(
            Form("""
                class C
                {
                    string M()
                    {
                        return [|"PROMPT"|];
                    }
                }
                """),
            Form("""
                class C
                {
                    string M()
                    {
                        LINK
                        return [|"PROMPT"|];
                    }
                }
                """));
    }

    [Fact]
    public Task CommentThatStandsAlready_IsNotRepeated()
    {
        const string Source = """
            class C
            {
                LINK
                string A() => [|"PROMPT a"|];

                string B()
                {
                    LINK, as the team decided.
                    // Another comment.
                    return [|"PROMPT b"|];
                }

                string D() => [|"PROMPT c"|]; LINK

                string E(string s) => E(
                    LINK
                    [|"PROMPT d"|]);
            }
            """;
        return Fixes(Source, Source);
    }

    [Fact]
    public Task CommentWithAnotherCriterion_DoesNotCount() => Fixes(
        """
        class C
        {
            // Decision criteria: docs/criteria.md#latency
            // Decision criteria: docs/criteria.md#embedded-behaviour-of-another-page
            string A() => [|"PROMPT"|];
        }
        """,
        """
        class C
        {
            // Decision criteria: docs/criteria.md#latency
            // Decision criteria: docs/criteria.md#embedded-behaviour-of-another-page
            LINK
            string A() => [|"PROMPT"|];
        }
        """);

    [Fact]
    public Task Address_ComesFromTheRulesOwnSetting() => Fixes(
        """
        class C
        {
            string A() => [|"PROMPT"|];
        }
        """,
        """
        class C
        {
            // Decision criteria: https://wiki.example.com/llm#embedded-behaviour
            string A() => [|"PROMPT"|];
        }
        """,
        TestSetup.Default with
        {
            References = SdkReferences.None,
            EditorConfig = ["prompt_analyzers.criteria_url = docs/other.md", "prompt_analyzers.PA1001.criteria_url = https://wiki.example.com/llm"],
        });

    private static Task Fixes(string source, string fixedSource, TestSetup? setup = null)
    {
        setup ??= TestSetup.Default;
        if (setup.EditorConfig.IsEmpty)
        {
            setup = setup with { References = SdkReferences.None, EditorConfig = ["prompt_analyzers.criteria_url = docs/criteria.md"] };
        }

        return Verify<MarkedTextRule, PA1001VeryLongPromptCodeFix>.Fixes(
            source.Replace("LINK", Link), fixedSource.Replace("LINK", Link), "PA1001.LinkCriteria", setup);
    }
}
