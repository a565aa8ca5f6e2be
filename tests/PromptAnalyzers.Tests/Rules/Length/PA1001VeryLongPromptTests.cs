using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PromptAnalyzers.Rules.Length;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Length;

/// <summary>What PA1001 reports: every form of text, every way to a message, with its figures and its place.</summary>
public sealed class PA1001VeryLongPromptTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using OpenAI.Chat;

        """;

    private static readonly TestSetup FiveTokens = new() { EditorConfig = [Prompts.Limit(5)] };

    private static readonly DiagnosticDescriptor Rule = new PA1001VeryLongPrompt().SupportedDiagnostics[0];

    private static Task Verify(string source, TestSetup? setup = null) => Verify<PA1001VeryLongPrompt>.Diagnoses(Usings + source, setup ?? FiveTokens);

    private static DiagnosticResult Finding(string count, string limit, string encoding = "o200k_base") =>
        new DiagnosticResult(Rule).WithMessage($"Prompt has {count} {encoding} tokens, over the limit of {limit}: every call pays for them and waits on them (F2, F3, F4)");

    [Theory]
    [InlineData("""client.CompleteChat([|"one two three four five six"|]);""")]
    [InlineData("""client.CompleteChat([|@"one two three four five six"|]);""")]
    [InlineData("""client.CompleteChat([|$"one two three {mail} four five six"|]);""")]
    [InlineData("""client.CompleteChat([|"one two three " + mail + " four five six"|]);""")]
    [InlineData("""client.CompleteChat([|"one two three " + "four five six"|]);""")]
    [InlineData("""client.CompleteChat(string.Format([|"one two three {0} four five six"|], mail));""")]
    [InlineData("""client.CompleteChat([|string.Concat("one two three four five six ", mail)|]);""")]
    [InlineData("""client.CompleteChat([|"one two three four five six [MAIL]"|].Replace("[MAIL]", mail));""")]
    [InlineData("""client.CompleteChat([|" one two three four five six "|].Trim());""")]
    [InlineData("""var prompt = [|"one two three four five six"|]; client.CompleteChat(prompt);""")]
    [InlineData("""string prompt; if (mail.Length > 9) { prompt = [|"one two three four five six"|]; } else { prompt = "short"; } client.CompleteChat(prompt);""")]
    [InlineData("""client.CompleteChat(mail.Length > 9 ? [|"one two three four five six"|] : "short");""")]
    [InlineData("""var prompt = [|"one "|]; if (mail.Length > 9) { prompt += "two three four five six"; } client.CompleteChat(prompt);""")]
    [InlineData("""client.CompleteChat([|"one " + (mail.Length > 9 ? "two" : "two three four five six")|]);""")]
    [InlineData("""client.CompleteChat(mail.Length > 9 ? [|"one two three four five six"|] : [|"six five four three two one"|]);""")]
    [InlineData("""client.CompleteChat(new UserChatMessage([|"one two three four five six"|]));""")]
    [InlineData("""client.CompleteChat(ChatMessage.CreateSystemMessage([|"one two three four five six"|]), mail);""")]
    [InlineData("""client.CompleteChat([new SystemChatMessage([|"one two three four five six"|]), new UserChatMessage(mail)]);""")]
    [InlineData("""client.CompleteChat([[|"one two three four five six"|], mail]);""")]
    [InlineData("""client.CompleteChat([.. history, new UserChatMessage([|"one two three four five six"|])]);""")]
    [InlineData("""client.CompleteChat(new List<ChatMessage> { new SystemChatMessage([|"one two three four five six"|]), mail });""")]
    [InlineData("""client.CompleteChat(new ChatMessage[] { [|"one two three four five six"|] });""")]
    [InlineData("""var messages = new List<ChatMessage>(); messages.Add(new SystemChatMessage([|"one two three four five six"|])); client.CompleteChat(messages);""")]
    [InlineData("""history.Insert(0, new SystemChatMessage([|"one two three four five six"|])); client.CompleteChat(history);""")]
    [InlineData("""ChatMessage message = [|"one two three four five six"|]; client.CompleteChat(message);""")]
    [InlineData("""client.CompleteChat(new SystemChatMessage("short"), new UserChatMessage([|"one two three four five six"|]));""")]
    [InlineData("""client.CompleteChat(new UserChatMessage(ChatMessageContentPart.CreateTextPart([|"one two three four five six"|])));""")]
    [InlineData("""client.CompleteChatStreaming([|"one two three four five six"|]);""")]
    [InlineData("""foreach (var m in new[] { mail }) { client.CompleteChat(new SystemChatMessage([|"one two three four five six"|]), m); }""")]
    [InlineData("""Func<ChatCompletion> ask = () => client.CompleteChat([|"one two three four five six"|]); ask();""")]
    [InlineData("""Local(); void Local() => client.CompleteChat([|"one two three four five six"|]);""")]
    public Task AnyFormOfText_Reports(string body) => Verify($$"""
        class C
        {
            void M(ChatClient client, string mail, List<ChatMessage> history)
            {
                {{body}}
            }
        }
        """);

    /// <summary>Where all words come from one text and the rest is data and separators, that text is the prompt; several texts are one where they are put together.</summary>
    [Theory]
    [InlineData("""var prompt = [|"one two three four five six"|]; client.CompleteChat(prompt + "\n\n" + mail);""")]
    [InlineData("""var prompt = [|"one two three four five six"|]; var whole = $"{prompt}\n---\n{mail}"; client.CompleteChat(whole);""")]
    [InlineData("""const string Prompt = [|"one two three four five six"|]; client.CompleteChat(Prompt + "\n");""")]
    [InlineData("""const string Prompt = [|"one two three four five six"|]; client.CompleteChat($"{Prompt}\n\n");""")]
    [InlineData("""var prompt = mail.Length > 9 ? [|"one two three four five six"|] : [|"six five four three two one"|]; client.CompleteChat(prompt + mail);""")]
    [InlineData("""string p; switch (mail.Length) { case 1: p = [|"one two three four five six"|]; break; default: p = [|"six five four three two one"|]; break; } client.CompleteChat(p + "\n" + mail);""")]
    [InlineData("""client.CompleteChat(Rules(mail) + "\n" + mail); string Rules(string m) => [|"one two three four five six " + m|];""")]
    [InlineData("""var builder = new StringBuilder(); var head = [|"one two three four five six"|]; builder.Append(mail).AppendLine(head); client.CompleteChat(builder.ToString());""")]
    [InlineData("""var prompt = [|"one two three four five six, in all of the eight houses"|]; client.CompleteChat(prompt + "\n\nText:\n" + mail);""")]
    [InlineData("""var head = "one two three"; client.CompleteChat([|head + " four five six " + mail|]);""")]
    [InlineData("""var name = mail.Length > 0 ? mail : "one two three four"; client.CompleteChat([|"Name: " + name + "\nPlace: here"|]);""")]
    [InlineData("""var head = "one two three"; var tail = "four five six"; client.CompleteChat([|$"{head} {tail} {mail}"|]);""")]
    [InlineData("""const string Head = "one two three"; client.CompleteChat([|Head + " four five six"|]);""")]
    public Task AComposedText_ReportsWhereItsWordsAre(string body) => Verify($$"""
        class C
        {
            void M(ChatClient client, string mail)
            {
                {{body}}
            }
        }
        """);

    [Fact]
    public Task ATextThatAnotherIsPutBefore_DoesNotHideTheRest() => Verify("""
        class C
        {
            void M(ChatClient client, string mail, string? note)
            {
                var prompt = mail.Length > 9 ? "one two three four five six seven eight" : [|"six five four three two one"|];
                if (note is not null) { note = "nine ten eleven"; }
                client.CompleteChat(note == null ? prompt : [|note + "\n" + prompt|]);
            }
        }
        """);

    [Fact]
    public Task WhatAToolReturns_IsData() => Verify("""
        class Tools
        {
            [System.ComponentModel.Description("Finds a vehicle.")]
            public static string Find(string name) => name.Length > 9 ? "one two three four five six" : "No such vehicle is in the museum.";
        }
        class C
        {
            void M(ChatClient client, string name) => client.CompleteChat(new SystemChatMessage([|"six five four three two one"|]), new UserChatMessage(Tools.Find(name)));
        }
        """);

    [Theory]
    [InlineData("2.1.0")]
    [InlineData("2.15.0")]
    public Task BothSupportedVersions_Report(string version) => Verify(
        """
        class C
        {
            async Task M(ChatClient client, string mail)
            {
                await client.CompleteChatAsync(new SystemChatMessage([|"one two three four five six"|]), new UserChatMessage(mail));
                await client.CompleteChatAsync(new List<ChatMessage> { [|"six five four three two one"|] }, new ChatCompletionOptions());
            }
        }
        """,
        FiveTokens with { References = SdkReferences.With(("OpenAI", version)) });

    [Fact]
    public Task RawLiteral_ReportsOnItsFirstLine() => Verify("""""
        class C
        {
            void M(ChatClient client, string mail) => client.CompleteChat([|$"""|]
                one two three four
                five six {mail}
                """);
        }
        """"");

    [Fact]
    public Task MarksOfTurns_AreNoText() => Verify("""
        class C
        {
            void M(ChatClient client, string rules, string mail) =>
                client.CompleteChat($"<|system|>{rules}<|end|>\n---\n<|user|>{mail}<|end|>\n---\n<|assistant|>");
        }
        """);

    [Fact]
    public Task ResultsOfTools_AreData() => Verify("""
        class C
        {
            void M(ChatClient client, string id) =>
                client.CompleteChat([[|"one two three four five six"|], new ToolChatMessage(id, "six five four three two one")]);
        }
        """);

    [Fact]
    public Task Concatenation_ReportsOnItsFirstLine() => Verify("""
        class C
        {
            void M(ChatClient client, string mail) => client.CompleteChat(
                [|"one two three " +|]
                "four five " +
                "six" + mail);
        }
        """);

    [Fact]
    public Task ConstantsAndFieldsOfTheFile_ReportOnTheirText() => Verify("""
        static class Prompts
        {
            public const string Rules = [|"one two three four five six"|];
            public static readonly string Style = [|"six five four three two one"|];
            public static string Tone { get; } = [|"one six two five three four"|];
            public static string Form => [|"four three five two six one"|];
        }
        class C
        {
            void M(ChatClient client, string mail)
            {
                client.CompleteChat(new SystemChatMessage(Prompts.Rules), mail);
                client.CompleteChat(new SystemChatMessage(Prompts.Style), mail);
                client.CompleteChat(new SystemChatMessage(Prompts.Tone), mail);
                client.CompleteChat(new SystemChatMessage(Prompts.Form), mail);
            }
        }
        """);

    [Fact]
    public Task ATextUsedTwice_ReportsOnce() => Verify("""
        class C
        {
            const string Rules = [|"one two three four five six"|];
            void M(ChatClient client, string mail)
            {
                client.CompleteChat(new SystemChatMessage(Rules), mail);
                client.CompleteChat(new SystemChatMessage(Rules), mail + "!");
            }
            void N(ChatClient client) => client.CompleteChatStreaming(new SystemChatMessage(Rules));
        }
        """);

    [Fact]
    public Task EqualTextsAtTwoPlaces_ReportTwice() => Verify("""
        class C
        {
            void M(ChatClient client) => client.CompleteChat([|"one two three four five six"|]);
            void N(ChatClient client) => client.CompleteChat([|"one two three four five six"|]);
        }
        """);

    [Fact]
    public Task AConstantOfAnotherFile_ReportsWhereItIsBroughtIn_WithTheTextAsSecondPlace() => Verify(
        """
        class C
        {
            void M(ChatClient client, string mail) => client.CompleteChat(new SystemChatMessage({|#0:Prompts.Rules|}), mail);
        }
        """,
        FiveTokens with
        {
            MoreSources = [("/0/Prompts.cs", """static class Prompts { public const string Rules = {|#1:"one two three four five six"|}; }""")],
            Expected = [Finding("6", "5").WithLocation(0).WithLocation(1)],
        });

    [Fact]
    public Task AConstantOfAnotherFile_ReportsOncePerFileThatSendsIt() => Verify(
        """
        class C
        {
            void M(ChatClient client, string mail)
            {
                client.CompleteChat(new SystemChatMessage({|#0:Prompts.Rules|}), mail);
            }
        }
        """,
        FiveTokens with
        {
            MoreSources =
            [
                ("/0/Prompts.cs", """static class Prompts { public const string Rules = {|#1:"one two three four five six"|}; }"""),
                ("/0/Other.cs", """class Other { void M(OpenAI.Chat.ChatClient client) => client.CompleteChat({|#2:Prompts.Rules|}); }"""),
            ],
            Expected = [Finding("6", "5").WithLocation(0).WithLocation(1), Finding("6", "5").WithLocation(2).WithLocation(1)],
        });

    [Fact]
    public Task AConstantOfAnotherFile_ThatIsBroughtInTwice_ReportsOnce() => Verify(
        """
        class C
        {
            void M(ChatClient client, string mail) => client.CompleteChat(new SystemChatMessage({|#0:Prompts.Rules|}), mail);
            void N(ChatClient client, string mail) => client.CompleteChatStreaming(new SystemChatMessage(Prompts.Rules), mail + "!");
        }
        """,
        FiveTokens with
        {
            MoreSources = [("/0/Prompts.cs", """static class Prompts { public const string Rules = {|#1:"one two three four five six"|}; }""")],
            Expected = [Finding("6", "5").WithLocation(0).WithLocation(1)],
        });

    [Fact]
    public Task AMessageOfSeveralParts_ReportsAtTheFirstThatHasText() => Verify("""
        class C
        {
            void M(ChatClient client, string mail) => client.CompleteChat(
                new UserChatMessage(ChatMessageContentPart.CreateTextPart(mail), ChatMessageContentPart.CreateTextPart([|"one two three four five six"|]), ChatMessageContentPart.CreateTextPart("seven")));
        }
        """);

    [Fact]
    public Task ACallerOfAWrapper_ReportsItsOwnArgument() => Verify("""
        class Llm(ChatClient client)
        {
            public string Ask(string text) => client.CompleteChat(new SystemChatMessage("Be kind."), new UserChatMessage(text)).Value.Content[0].Text;
        }
        class Use
        {
            string M(Llm llm) => llm.Ask([|"one two three four five six"|]);
            string N(Llm llm) => llm.Ask("short");
        }
        """);

    /// <summary>What is added in a branch is added to the text of that branch.</summary>
    [Fact]
    public Task EachBranch_HasItsOwnText() => Verify("""
        class C(ChatClient client)
        {
            void M(string language, bool isShort, string mail)
            {
                var p = "";
                switch (language)
                {
                    case "de":
                        p = [|"eins zwei drei vier fünf sechs"|];
                        break;
                    case "fr":
                        p = "un deux";
                        break;
                    default:
                        p = [|"one two three"|];
                        p += " four five six";
                        if (isShort) p += " seven";
                        break;
                }
                client.CompleteChat(new SystemChatMessage(p), new UserChatMessage(mail));
            }
        }
        """);

    [Fact]
    public Task APlaceForTheQuestion_IsNoPrompt() => Verify("""
        record Variant(string System, string Template) { public string Fill(string input) => Template.Replace("{{one two three four five six}}", input); }
        class Llm(ChatClient client)
        {
            public string Ask(Variant variant, string input) => client.CompleteChat(new SystemChatMessage(variant.System), new UserChatMessage(variant.Fill(input))).Value.Content[0].Text;
        }
        class Use
        {
            string M(Llm llm, string mail) => llm.Ask(new Variant("Be kind.", "{{one two three four five six}}"), mail);
            string N(Llm llm, string mail) => llm.Ask(new Variant("Be kind.", [|"seven eight: {{one two three four five six}}, nine ten eleven"|]), mail);
        }
        """);

    [Fact]
    public Task AWrapperInAnotherFile_ReportsItsOwnTextThereAndTheArgumentHere() => Verify(
        """
        class Use
        {
            string M(Llm llm, string mail) => llm.Ask([|$"one two three four five six {mail}"|]);
        }
        """,
        FiveTokens with
        {
            MoreSources =
            [
                ("/0/Llm.cs", """
                    using OpenAI.Chat;
                    class Llm(ChatClient client)
                    {
                        public string Ask(string text) => client.CompleteChat(new SystemChatMessage([|"six five four three two one"|]), new UserChatMessage(text)).Value.Content[0].Text;
                    }
                    """),
            ],
        });

    [Fact]
    public Task AWrapperReachedTooDeepFirst_IsStillFollowedOnAShorterWay() => Verify("""
        class Llm(ChatClient client)
        {
            void Ask(string text) => client.CompleteChat(text);
            void E(string text) => Ask(text);
            void D(string text) => E(text);
            void C(string text) => D(text);
            void B(string text) => C(text);
            void A(string text) => B(text);
            public void Both(string text) { A(text); Ask(text); }
        }
        class Use
        {
            void M(Llm llm) => llm.Both([|"one two three four five six"|]);
        }
        """);

    [Fact]
    public Task MicrosoftExtensionsAI_Reports() => Verify<PA1001VeryLongPrompt>.Diagnoses(
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        class C
        {
            async Task M(IChatClient client, string mail)
            {
                await client.GetResponseAsync([|"one two three four five six"|]);
                await client.GetResponseAsync([new ChatMessage(ChatRole.System, [|"six five four three two one"|]), new(ChatRole.User, mail)]);
                await client.GetResponseAsync(mail, new ChatOptions { Instructions = [|"one six two five three four"|] });
                await foreach (var update in client.GetStreamingResponseAsync(new List<ChatMessage> { new(ChatRole.System, [|"four three five two six one"|]) })) { }
            }
        }
        """,
        FiveTokens);

    [Fact]
    public Task AzureOpenAI_Reports() => Verify("""
        class C
        {
            ChatCompletion M(Azure.AI.OpenAI.AzureOpenAIClient azure, string mail) =>
                azure.GetChatClient("mail-deployment").CompleteChat(new SystemChatMessage([|"one two three four five six"|]), new UserChatMessage(mail));
        }
        """);

    [Fact]
    public Task TopLevelCode_Reports() => Verify(
        """
        var client = new ChatClient("gpt-4o-mini", "key");
        Console.WriteLine(client.CompleteChat([|"one two three four five six"|]).Value.Content[0].Text);
        """,
        FiveTokens with { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task TheDefaultLimitIs2000_AndFiguresHaveThousands() => Verify(
        $$"""
        class C
        {
            void M(ChatClient client)
            {
                client.CompleteChat({|#0:"{{Prompts.OfTokens(2431)}}"|});
                client.CompleteChat("{{Prompts.OfTokens(2000)}}");
            }
        }
        """,
        new TestSetup { Expected = [Finding("2,431", "2,000").WithLocation(0)] });

    [Fact]
    public Task WithHoles_TheMessageSaysAtLeast() => Verify(
        """
        class C
        {
            void M(ChatClient client, string mail) => client.CompleteChat({|#0:$"one two three four five six {mail}"|});
        }
        """,
        FiveTokens with { Expected = [Finding("at least 7", "5").WithLocation(0)] });

    [Fact]
    public Task TheEncodingIsNamed() => Verify(
        """
        class C
        {
            void M(ChatClient client) => client.CompleteChat({|#0:"one two three four five six"|});
        }
        """,
        new TestSetup
        {
            EditorConfig = [Prompts.Limit(5), "prompt_analyzers.tokenizer = cl100k_base"],
            Expected = [Finding("6", "5", "cl100k_base").WithLocation(0)],
        });

    [Theory]
    [InlineData("2.0", "12")]
    [InlineData("1.25", "8")]
    [InlineData("1", "6")]
    public Task CountsAreScaled(string scale, string count) => Verify(
        """
        class C
        {
            void M(ChatClient client) => client.CompleteChat({|#0:"one two three four five six"|});
        }
        """,
        new TestSetup
        {
            EditorConfig = [Prompts.Limit(5), $"prompt_analyzers.token_scale = {scale}"],
            Expected = [Finding(count, "5").WithLocation(0)],
        });

    [Theory]
    [InlineData("prompt_analyzers.token_scale = 0.5")]
    [InlineData("prompt_analyzers.PA1001.max_prompt_tokens = 6")]
    [InlineData("prompt_analyzers.pa1001.MAX_PROMPT_TOKENS = 6")]
    [InlineData("prompt_analyzers.enabled = false")]
    [InlineData("prompt_analyzers.PA1001.enabled = false")]
    [InlineData("dotnet_diagnostic.PA1001.severity = none")]
    public Task ASettingCanMakeItSilent(string setting) => Verify(
        """
        class C
        {
            void M(ChatClient client) => client.CompleteChat("one two three four five six");
        }
        """,
        new TestSetup { EditorConfig = [Prompts.Limit(5), setting] });

    [Fact]
    public Task TheKeyOfTheRuleWins() => Verify(
        """
        class C
        {
            void M(ChatClient client) => client.CompleteChat({|#0:"one two three four five six"|});
        }
        """,
        new TestSetup
        {
            EditorConfig = ["prompt_analyzers.max_prompt_tokens = 100", "prompt_analyzers.PA1001.max_prompt_tokens = 3"],
            Expected = [Finding("6", "3").WithLocation(0)],
        });

    [Fact]
    public Task AnInvalidLimit_LeavesTheDefault() => Verify(
        $$"""
        class C
        {
            void M(ChatClient client)
            {
                client.CompleteChat("one two three four five six");
                client.CompleteChat({|#0:"{{Prompts.OfTokens(2001)}}"|});
            }
        }
        """,
        new TestSetup { EditorConfig = ["prompt_analyzers.max_prompt_tokens = many"], Expected = [Finding("2,001", "2,000").WithLocation(0)] });
}
