using System.Composition;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptAnalyzers.CodeFixes;
using PromptAnalyzers.CodeFixes.Fixes;

namespace PromptAnalyzers.Tests.CodeFixes;

/// <summary>What holds for every exported fix provider.</summary>
public sealed class FixProviderTests
{
    public static TheoryData<Type> Providers =>
        [.. typeof(RuleCodeFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RuleCodeFix)) && !type.IsAbstract)];

    [Fact]
    public void Providers_AreFound() => Assert.NotEmpty(Providers);

    [Theory]
    [MemberData(nameof(Providers))]
    public void Provider_IsExportedForCSharpAndShared(Type type)
    {
        var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        Assert.NotNull(export);
        Assert.Equal(type.Name, export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.NotNull(type.GetCustomAttribute<SharedAttribute>());
        Assert.True(type.IsPublic && type.IsSealed);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void FixAll_WorksInDocumentAndProjectButNeverInSolution(Type type)
    {
        var scopes = Create(type).GetFixAllProvider().GetSupportedFixAllScopes().ToArray();
        Assert.Contains(FixAllScope.Document, scopes);
        Assert.Contains(FixAllScope.Project, scopes);
        Assert.DoesNotContain(FixAllScope.Solution, scopes);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Fixes_StartWithTheLinkAndEndWithAccept(Type type)
    {
        var names = Create(type).FixNames.ToArray();
        Assert.Equal(LinkToCriteria.FixName, names.First());
        Assert.Equal(AcceptWithReason.FixName, names.Last());
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(name)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Provider_FixesTheOneRuleItIsNamedAfter(Type type)
    {
        var id = Assert.Single(Create(type).FixableDiagnosticIds);
        Assert.StartsWith(id, type.Name, StringComparison.Ordinal);
        Assert.Contains(id, CriteriaAddress.AnchorOfRule.Keys);
    }

    [Fact]
    public void Anchors_AreThoseOfTheCriteriaPage()
    {
        string[] anchors =
        [
            "format-consistency", "inference-cost", "latency", "embedded-behaviour", "labelled-data", "stable-behaviour",
            "changes-often", "exploring", "no-labels", "fast-iteration", "base-model-moving", "varied-inputs", "small-scale",
            "exhaust-prompting", "structured-prompting", "failure-mode", "share-of-the-gain",
        ];
        Assert.All(CriteriaAddress.AnchorOfRule.Values, anchor => Assert.Contains(anchor, anchors));
    }

    private static RuleCodeFix Create(Type type) => Assert.IsAssignableFrom<RuleCodeFix>(Activator.CreateInstance(type));
}
