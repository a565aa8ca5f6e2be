using Microsoft.CodeAnalysis;
using PromptAnalyzers.CodeFixes.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>Where the suppression goes. ACCEPT stands for the attribute; the finding is gone after each.</summary>
public sealed class AcceptWithReasonTests
{
    private const string Arguments = "\"Length\", \"PA1001:Prompt is very long\"";
    private const string Reason = ", Justification = \"TODO: give the reason. Criterion: docs/criteria.md#embedded-behaviour\"";
    private const string Accept = $"System.Diagnostics.CodeAnalysis.SuppressMessage({Arguments}{Reason})";

    private const string TopLevelAccept =
        $"System.Diagnostics.CodeAnalysis.SuppressMessage({Arguments}, Scope = \"member\", Target = \"~M:Program.<Main>$(System.String[])\"{Reason})";

    [Fact]
    public Task Members_GetAttribute() => Fixes(
        """
        using System;
        class C
        {
            private const string F = [|"PROMPT f"|], G = [|"PROMPT g"|];

            public C() => Use([|"PROMPT constructor"|]);

            ~C() => Use([|"PROMPT finalizer"|]);

            string P { get; } = [|"PROMPT p"|];

            string Q
            {
                get => [|"PROMPT q"|];
                set => Use([|"PROMPT r"|]);
            }

            string this[int i] => [|"PROMPT i"|];

            event Action E = () => Use([|"PROMPT e"|]);

            public static string operator +(C c, int n) => [|"PROMPT o"|];

            public static implicit operator string(C c) => [|"PROMPT conversion"|];

            static void Use(string prompt)
            {
                if (prompt.Length > 1)
                    Use([|"PROMPT s"|]);
                void Local() => Use([|"PROMPT local"|]);
                Func<string> f = () => [|"PROMPT lambda"|];
            }
        }

        interface I
        {
            string M() => [|"PROMPT interface"|];
        }

        enum N
        {
            [Obsolete([|"PROMPT enum"|])]
            One,
        }
        """,
        """
        using System;
        class C
        {
            [ACCEPT]
            private const string F = "PROMPT f", G = "PROMPT g";

            [ACCEPT]
            public C() => Use("PROMPT constructor");

            [ACCEPT]
            ~C() => Use("PROMPT finalizer");

            [ACCEPT]
            string P { get; } = "PROMPT p";

            [ACCEPT]
            string Q
            {
                get => "PROMPT q";
                set => Use("PROMPT r");
            }

            [ACCEPT]
            string this[int i] => "PROMPT i";

            [ACCEPT]
            event Action E = () => Use("PROMPT e");

            [ACCEPT]
            public static string operator +(C c, int n) => "PROMPT o";

            [ACCEPT]
            public static implicit operator string(C c) => "PROMPT conversion";

            [ACCEPT]
            static void Use(string prompt)
            {
                if (prompt.Length > 1)
                    Use("PROMPT s");
                void Local() => Use("PROMPT local");
                Func<string> f = () => "PROMPT lambda";
            }
        }

        interface I
        {
            [ACCEPT]
            string M() => "PROMPT interface";
        }

        enum N
        {
            [Obsolete("PROMPT enum")]
            [ACCEPT]
            One,
        }
        """);

    [Fact]
    public Task TypesWithTextInTheirHead_GetAttribute() => Fixes(
        """
        using System;
        class B(string prompt) { public string P => prompt; }

        class C(int n) : B([|"PROMPT base"|]) { public int N => n; }

        record R(string Prompt = [|"PROMPT default"|]);

        [Obsolete([|"PROMPT delegate"|])]
        delegate void D();
        """,
        """
        using System;
        class B(string prompt) { public string P => prompt; }

        [ACCEPT]
        class C(int n) : B("PROMPT base") { public int N => n; }

        [ACCEPT]
        record R(string Prompt = "PROMPT default");

        [Obsolete("PROMPT delegate")]
        [ACCEPT]
        delegate void D();
        """);

    [Fact]
    public Task TopLevelCode_GetsAssemblyAttributeForTheEntryPoint() => Fixes(
        """
        // Licence.
        using System; // the usings

        // Ask the model.
        Console.WriteLine([|"PROMPT"|]);
        Use([|"PROMPT two"|]);

        static string Local() => [|"PROMPT local"|];
        static void Use(string prompt) => Console.WriteLine(prompt + Local());
        """,
        """
        // Licence.
        using System; // the usings

        [assembly: TOP]

        // Ask the model.
        Console.WriteLine("PROMPT");
        Use("PROMPT two");

        static string Local() => "PROMPT local";
        static void Use(string prompt) => Console.WriteLine(prompt + Local());
        """,
        topLevel: true);

    [Fact]
    public Task TopLevelCodeWithoutUsings_GetsAssemblyAttribute() => Fixes(
        """
        return [|"PROMPT"|].Length;
        """,
        """
        [assembly: TOP]
        return "PROMPT".Length;
        """,
        topLevel: true);

    [Fact]
    public Task TypeBelowTopLevelCode_GetsAttributeOfItsOwn() => Fixes(
        """
        System.Console.WriteLine();

        class C { string M() => [|"PROMPT"|]; }
        """,
        """
        System.Console.WriteLine();

        class C { [ACCEPT] string M() => "PROMPT"; }
        """,
        topLevel: true);

    [Fact]
    public Task AsyncTopLevelCode_GetsAssemblyAttribute() => Fixes(
        """
        using System.Threading.Tasks;
        [assembly: System.CLSCompliant(false)]
        #pragma warning disable CS0162
        await Task.Delay([|"PROMPT"|].Length);
        """,
        """
        using System.Threading.Tasks;
        [assembly: System.CLSCompliant(false)]
        #pragma warning disable CS0162
        [assembly: TOP]
        await Task.Delay("PROMPT".Length);
        """,
        topLevel: true);

    [Fact]
    public Task DocumentationAttributesAndDirectives_StayWhereTheyAre() => Fixes(
        """
        #define LIVE
        using System;
        class C
        {
            #region Prompts
            /// <summary>Asks.</summary>
            [Obsolete] // soon
            public string A() => [|"PROMPT a"|];

            // B
            [Obsolete] public string B() => [|"PROMPT b"|];
            #endregion

        #if LIVE
            [Obsolete]
        #endif
            public string D() =>
                /* why */ [|"PROMPT d"|];
        }
        """,
        """
        #define LIVE
        using System;
        class C
        {
            #region Prompts
            /// <summary>Asks.</summary>
            [Obsolete] // soon
            [ACCEPT]
            public string A() => "PROMPT a";

            // B
            [Obsolete] [ACCEPT] public string B() => "PROMPT b";
            #endregion

        #if LIVE
            [Obsolete]
        #endif
            [ACCEPT]
            public string D() =>
                /* why */ "PROMPT d";
        }
        """);

    [Fact]
    public Task UsingThatIsThere_MakesTheNameShort() => Fixes(
        """
        using System.Diagnostics.CodeAnalysis;
        class C
        {
            string M() => [|"PROMPT"|];
        }
        """,
        $$"""
        using System.Diagnostics.CodeAnalysis;
        class C
        {
            [SuppressMessage({{Arguments}}{{Reason}})]
            string M() => "PROMPT";
        }
        """);

    [Fact]
    public Task NameInTheWay_MakesTheNameLong() => Fixes(
        """
        namespace Acme.System
        {
            class SuppressMessage { }
            class C
            {
                string M() => [|"PROMPT"|];
            }
        }
        """,
        """
        namespace Acme.System
        {
            class SuppressMessage { }
            class C
            {
                [global::ACCEPT]
                string M() => "PROMPT";
            }
        }
        """);

    [Fact]
    public Task AssemblyAttribute_HasNoMemberAndNoOffer()
    {
        const string Source = """
            [assembly: System.Reflection.AssemblyTitle([|"PROMPT"|])]
            """;
        return Fixes(Source, Source);
    }

    [Theory]
    [InlineData("\r\n", "    ")]
    [InlineData("\n", "\t")]
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
                    [ACCEPT]
                    string M()
                    {
                        return "PROMPT";
                    }
                }
                """));
    }

    private static Task Fixes(string source, string fixedSource, bool topLevel = false) =>
        Verify<MarkedTextRule, PA1001VeryLongPromptCodeFix>.Fixes(
            source,
            fixedSource
                .Replace("ACCEPT", Accept)
                .Replace("TOP", TopLevelAccept),
            "PA1001.Accept",
            TestSetup.Default with
            {
                References = SdkReferences.None,
                EditorConfig = ["prompt_analyzers.criteria_url = docs/criteria.md"],
                OutputKind = topLevel ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            });
}
