namespace PromptAnalyzers.PackageTests;

/// <summary>Projects of each kind that the package is added to. Folders have a blank and a letter outside ASCII in their path.</summary>
[Collection(UsesPackage.Name)]
public sealed class ConsumerTests(PackedPackage package)
{
    private const string Finding =
        """
        using OpenAI.Chat;

        public class Desk
        {
            public void Ask(ChatClient client, string ticket) => client.CompleteChat(
                new SystemChatMessage("Classify the ticket into one of: billing, shipping, other. Answer with one word."), new UserChatMessage(ticket));
        }

        """;

    [Fact]
    public void A_central_install_works_for_each_target_framework_and_a_second_build_does_no_work()
    {
        var consumer = Consumer.Create(package, "Central größer")
            .Write("Central größer.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFrameworks>net8.0;net10.0;netstandard2.0</TargetFrameworks>
                    <LangVersion>latest</LangVersion>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <NuGetAudit>false</NuGetAudit>
                    <!-- The feed of the test stands beside others; a feed that lacks an exact version takes the next one. -->
                    <NoWarn>$(NoWarn);NU1507;NU1603</NoWarn>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="OpenAI" VersionOverride="{PackedPackage.OpenAIVersion}" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Directory.Packages.props", AdoptingPageTests.CentralInstall(package.Version))
            .Write("größe/Desk.cs", Finding);

        var failed = consumer.Build().AssertFailed();
        Assert.Equal(Enumerable.Repeat(("PA2001", "error", "Desk.cs", 6), 3), failed.Messages.Select(m => (m.Id, m.Level, m.FileName, m.Line)));

        // Decided: then nothing is left to warn of.
        consumer.Write(".editorconfig", "root = true\n[größe/*.cs]\ndotnet_diagnostic.PA2001.severity = none\n");
        Assert.Empty(consumer.Build("--no-restore").AssertSucceeded().Messages);

        var second = Dotnet.Run(consumer.Folder, "build", "--no-restore", "-v", "normal").AssertSucceeded();
        Assert.Equal(3, second.Output.Split("Skipping target \"CoreCompile\"").Length - 1);
        Assert.DoesNotContain("csc.dll", second.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", new[] { "Lower.cs", "Upper.cs", "upper.finetune.json" })]
    [InlineData("PrivateAssets=\"all\"", new[] { "Lower.cs" })]
    public void A_project_that_references_yours_is_analyzed_unless_the_package_is_private(string attributes, string[] files)
    {
        var name = attributes.Length == 0 ? "Flowing" : "Private";
        var lower = Consumer.Create(package, name + "Lower", packageAttributes: attributes).Write("Lower.cs", Finding);
        var upper = Consumer.Create(package, name + "Upper", withOpenAI: false);
        upper.Write(name + "Upper.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{Consumer.TargetFramework}</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{lower.PathOf(name + "Lower.csproj")}" />
              </ItemGroup>
            </Project>
            """).Write("Upper.cs", Finding.Replace("class Desk", "class Upper", StringComparison.Ordinal)).Write("upper.finetune.json", "{");

        var run = upper.Build().AssertSucceeded();
        Assert.Equal(files, run.Findings.Select(f => f.FileName).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_plain_dotnet_format_changes_nothing_of_ours()
    {
        var consumer = Consumer.Create(package, "Formatted").Write("Desk.cs", Finding).Write("a.finetune.json", """{ "version": 1, "id": "a", "decision": "fine-tune" }""").Restore();
        var before = Directory.GetFiles(consumer.Folder, "*", new EnumerationOptions { AttributesToSkip = 0 }).ToDictionary(f => f, File.ReadAllBytes);

        var run = Dotnet.Run(consumer.Folder, "format", "--no-restore", "-v", "diagnostic").AssertSucceeded();
        Assert.Contains("PA2001", run.Output, StringComparison.Ordinal);
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(consumer.Folder, "*", new EnumerationOptions { AttributesToSkip = 0 }).Order(StringComparer.Ordinal));
    }
}
