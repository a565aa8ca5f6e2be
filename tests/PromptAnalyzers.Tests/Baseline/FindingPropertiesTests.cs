using Microsoft.CodeAnalysis;
using PromptAnalyzers.Baseline;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Baseline;

/// <summary>The member that a finding names is the one that the compiler names for its place, in all kinds of members.</summary>
public sealed class FindingPropertiesTests
{
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        var first = Shop.Mail.Rules + args.Length;
        string Local(string text) => text + "local";
        Console.WriteLine(first + Local("x"));

        namespace Shop
        {
            [Obsolete("why" + "not")]
            public partial class Mail([System.ComponentModel.Description("d")] string name, string more = "a" + "b") : Base("rules" + 1), IAsk
            {
                public const string Rules = "one" + "two";
                private readonly string _a = "x" + "y", _b = string.Join(",", new[] { "p" }.Select(static p => p + "q"));
                private readonly Func<string, string> _ask = text => { string Inner() => text + "inner"; return Inner(); };

                static Mail() => Console.Write("static" + name1);

                private static readonly string name1 = "n";

                public Mail() : this("this" + "call") { Console.Write("made"); }

                public event EventHandler Sent { add { Console.Write("add"); } remove => Console.Write("remove"); }

                public event EventHandler Plain = (sender, e) => Console.Write("plain");

                public string Auto { get; set; } = "auto" + "matic";

                public string Computed => "com" + name;

                public string Full { get { return "get" + name; } set => Console.Write("set" + value); }

                public string this[string key] => "index" + key;

                public string this[int key] { get => "index" + key; init { Console.Write("init"); } }

                string IAsk.Ask(string text) => "explicit" + text;

                [Obsolete("method" + "s")]
                public IEnumerable<T> Many<T>(T value, [System.ComponentModel.Description("p")] string text = "default" + "value")
                    where T : class
                {
                    string Inner(string x = "inner" + "default")
                    {
                        Func<string> deepest = () => "deepest" + x;
                        return deepest();
                    }

                    yield return value;
                    Console.Write(Inner("call"));
                }

                public partial string Part(string text);

                public partial string Part(string text) => "part" + text;

                public static Mail operator +(Mail a, Mail b) { Console.Write("plus"); return a; }

                public static implicit operator string(Mail mail) => "as" + mail.Full;

                ~Mail() { Console.Write("end"); }

                public enum Kind { [Obsolete("e")] A = 1 + 2, B }

                public delegate string Asking(string text = "d" + "d");

                public record Note(string Text = "t" + "u") { public string Twice => Text + "2"; }
            }

            public class Base(string text) { public string Text { get; } = text + "base"; }

            public interface IAsk { string Ask(string text); string Default() => "by" + "default"; }
        }
        """;

    [Fact]
    public void TheMember_IsThatOfTheCompiler()
    {
        var compilation = Understood.Compile([Code], SdkReferences.None).WithOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);
        var tokens = tree.GetRoot().DescendantTokens().ToList();
        var named = tokens.ConvertAll(token => FindingProperties.Of(model, token.GetLocation(), CancellationToken.None)[FindingProperties.Member]);
        Assert.Equal(
            string.Join('\n', tokens.Select(token => $"{token.GetLocation().GetLineSpan().StartLinePosition} {token} {Expected(model, token.SpanStart)}")),
            string.Join('\n', tokens.Zip(named, static (token, member) => $"{token.GetLocation().GetLineSpan().StartLinePosition} {token} {member}")));
        Assert.True(named.Distinct().Count() > 25, string.Join('\n', named.Distinct()));
    }

    private static string Expected(SemanticModel model, int position)
    {
        for (var symbol = model.GetEnclosingSymbol(position); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            var member = symbol is IMethodSymbol { AssociatedSymbol: { } owner } ? owner : symbol;
            if (member is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } && member.GetDocumentationCommentId() is { Length: > 0 } id)
            {
                return id;
            }
        }

        return "-";
    }
}
