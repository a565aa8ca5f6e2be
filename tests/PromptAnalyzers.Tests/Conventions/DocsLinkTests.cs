using System.Text.RegularExpressions;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Conventions;

/// <summary>Links in the docs lead somewhere, and the anchors that findings link to are there.</summary>
public sealed partial class DocsLinkTests
{
    private const string Repository = "https://github.com/PromptAnalyzers/PromptAnalyzers/blob/main/";

    [Theory]
    [InlineData("format-consistency")]
    [InlineData("inference-cost")]
    [InlineData("latency")]
    [InlineData("embedded-behaviour")]
    [InlineData("labelled-data")]
    [InlineData("stable-behaviour")]
    [InlineData("changes-often")]
    [InlineData("exploring")]
    [InlineData("no-labels")]
    [InlineData("fast-iteration")]
    [InlineData("base-model-moving")]
    [InlineData("varied-inputs")]
    [InlineData("small-scale")]
    [InlineData("exhaust-prompting")]
    [InlineData("structured-prompting")]
    [InlineData("failure-mode")]
    [InlineData("share-of-the-gain")]
    [InlineData("fine-tune")]
    [InlineData("prompt")]
    [InlineData("the-middle-ground")]
    public void Criteria_page_has_the_anchor(string anchor) => Assert.Contains(anchor, AnchorsOf("docs/criteria.md"));

    [Fact]
    public void Every_link_between_pages_leads_to_a_file_and_an_anchor() =>
        Assert.Empty(Pages().SelectMany(BrokenLinks));

    [Fact]
    public void Criteria_page_links_to_no_other_page_because_users_copy_it() =>
        Assert.DoesNotContain(RelativeLinks("docs/criteria.md"), link => !link.StartsWith('#'));

    private static IEnumerable<string> Pages() =>
        Directory.GetFiles(RepositoryFiles.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepositoryFiles.Root, f).Replace('\\', '/'))
            .Append("README.md");

    private static IEnumerable<string> BrokenLinks(string page)
    {
        foreach (var (link, folder) in RelativeLinks(page).Select(l => (l, Path.GetDirectoryName(page)!)).Concat(LinksIntoTheRepository(page).Select(l => (l, string.Empty))))
        {
            var parts = link.Split('#', 2);
            var target = parts[0].Length == 0 ? page : Path.GetRelativePath(RepositoryFiles.Root, Path.Combine(RepositoryFiles.Root, folder, parts[0])).Replace('\\', '/');
            if (!File.Exists(RepositoryFiles.PathOf(target)) && !Directory.Exists(RepositoryFiles.PathOf(target)))
            {
                yield return $"{page}: {link}: no such file";
            }
            else if (parts.Length == 2 && !AnchorsOf(target).Contains(parts[1]))
            {
                yield return $"{page}: {link}: no such anchor";
            }
        }
    }

    private static IEnumerable<string> RelativeLinks(string page) => Links(page).Where(static l => !l.Contains("://", StringComparison.Ordinal));

    private static IEnumerable<string> Links(string page) => Link().Matches(CodeBlock().Replace(RepositoryFiles.Read(page), "")).Select(static m => m.Groups[1].Value);

    // Pages in the package link so to those that are not.
    private static IEnumerable<string> LinksIntoTheRepository(string page) =>
        Links(page).Where(static l => l.StartsWith(Repository, StringComparison.Ordinal)).Select(static l => l[Repository.Length..]);

    // As GitHub makes them: lower case, punctuation dropped, blanks to hyphens.
    private static HashSet<string> AnchorsOf(string page) =>
        [.. Heading().Matches(CodeBlock().Replace(RepositoryFiles.Read(page), "")).Select(m => Punctuation().Replace(m.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
