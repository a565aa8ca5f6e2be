using PromptAnalyzers.Catalogue;

namespace PromptAnalyzers.Tests.Catalogue;

/// <summary>The catalogue's text format, which users write too.</summary>
public sealed class CatalogueReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\t\t")]
    [InlineData("# docId<TAB>kind")]
    [InlineData("  # indented comment")]
    public void Blank_and_comment_lines_are_nothing(string line)
    {
        Assert.Null(CatalogueReader.ReadLine(line, out var error));
        Assert.Null(error);
    }

    [Theory]
    [InlineData("Acme.Client.Ask\tprompt\tuser\ttext[0]", "first field")]
    [InlineData("X:Acme.Client.Ask\tprompt", "first field")]
    [InlineData("M:\tprompt", "first field")]
    [InlineData("M\tprompt", "first field")]
    [InlineData("M:Acme.Client.Ask prompt user text[0]", "second field")]
    [InlineData("M:Acme.Client.Ask", "second field")]
    [InlineData("M:Acme.Client.Ask\t", "second field")]
    [InlineData("M:Acme.Client.Ask\tPrompt\tuser", "second field")]
    [InlineData("M:Acme.Client.Ask\tprompts\tuser", "second field")]
    [InlineData("M:Acme.Client.Ask\tprompt\tuser\ttext[0]\tmore", "more than four")]
    [InlineData("M:Acme.Client.Ask\tprompt\tuser\ttext[", "fourth field")]
    [InlineData("M:Acme.Client.Ask\tprompt\tuser\ttext[x]", "fourth field")]
    [InlineData("M:Acme.Client.Ask\tprompt\tuser\ttext[-1]", "fourth field")]
    [InlineData("M:Acme.Client.Ask\tprompt\tuser\ttext[0", "fourth field")]
    [InlineData("M:Acme.Client.Ask\tprompt\tuser\ttext[99999999999]", "fourth field")]
    public void Malformed_lines_say_what_is_wrong(string line, string part)
    {
        Assert.Null(CatalogueReader.ReadLine(line, out var error));
        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_are_read()
    {
        var entry = CatalogueReader.ReadLine("M:Acme.Client.Ask(System.String,System.String)\tprompt\tby role argument\tcontent[1] params; role[0]\r", out var error);
        Assert.Null(error);
        Assert.Equal(EntryKind.Prompt, entry!.Kind);
        Assert.Equal("by role argument", entry.Role);
        Assert.Equal([new EntryParameter("", "content", 1), new EntryParameter("", "role", 0)], entry.Parameters.AsEnumerable());
    }

    [Fact]
    public void Parameters_may_have_keys_and_lack_ordinals()
    {
        var entry = CatalogueReader.ReadLine("M:Acme.Tuner.Start(*)\ttune\tjob\tbase model=model; training file=file[1]", out _);
        Assert.Equal([new EntryParameter("base model", "model", -1), new EntryParameter("training file", "file", 1)], entry!.Parameters.AsEnumerable());
    }

    [Theory]
    [InlineData("P:Acme.Options.Prompt\tprompt\tsystem\tvalue")]
    [InlineData("P:Acme.Options.Prompt\tprompt\tsystem")]
    [InlineData("P:Acme.Options.Prompt\tprompt\tsystem\t ; ")]
    public void A_property_needs_no_parameter(string line) => Assert.Empty(CatalogueReader.ReadLine(line, out _)!.Parameters);

    [Fact]
    public void Reading_all_skips_what_cannot_be_read()
    {
        var entries = CatalogueReader.ReadAll("# head\r\nnonsense\r\nP:Acme.Options.Prompt\tprompt\tsystem\tvalue\r\n");
        Assert.Equal("P:Acme.Options.Prompt", Assert.Single(entries).DocumentationId);
    }
}
