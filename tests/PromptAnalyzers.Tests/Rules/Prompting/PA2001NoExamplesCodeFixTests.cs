using PromptAnalyzers.CodeFixes.Rules.Prompting;
using PromptAnalyzers.Rules.Prompting;
using PromptAnalyzers.Tests.Helpers;

namespace PromptAnalyzers.Tests.Rules.Prompting;

/// <summary>"Add example messages" in the shape of each SDK. TASK stands for a task prompt; the finding is gone after each.</summary>
public sealed class PA2001NoExamplesCodeFixTests
{
    private const string Task = "\"Classify the support ticket as billing, access or other. Answer with one word only.\"";
    private const string User = "\"TODO: an input like those you get\"";
    private const string Assistant = "\"TODO: the answer you want for it\"";

    [Fact]
    public Task OpenAI_List() => AddsMessages(
        """
        using OpenAI.Chat;
        class Triage(ChatClient client)
        {
            public ChatCompletion Ask(string ticket) => client.CompleteChat(
            [
                new SystemChatMessage([|TASK|]),
                new UserChatMessage(ticket),
            ]);
        }
        """,
        """
        using OpenAI.Chat;
        class Triage(ChatClient client)
        {
            public ChatCompletion Ask(string ticket) => client.CompleteChat(
            [
                new SystemChatMessage(TASK),
                new UserChatMessage(USER),
                new AssistantChatMessage(ASSISTANT),
                new UserChatMessage(ticket),
            ]);
        }
        """);

    [Fact]
    public Task OpenAI_ArgumentsOnOneLine_AndComments() => AddsMessages(
        """
        namespace Acme
        {
            class Triage(OpenAI.Chat.ChatClient client)
            {
                public void Ask(string ticket)
                {
                    client.CompleteChat(OpenAI.Chat.ChatMessage.CreateSystemMessage([|TASK|]), /* the mail */ OpenAI.Chat.ChatMessage.CreateUserMessage(ticket));
                }
            }
        }
        """,
        """
        namespace Acme
        {
            class Triage(OpenAI.Chat.ChatClient client)
            {
                public void Ask(string ticket)
                {
                    client.CompleteChat(OpenAI.Chat.ChatMessage.CreateSystemMessage(TASK), /* the mail */ new OpenAI.Chat.UserChatMessage(USER), new OpenAI.Chat.AssistantChatMessage(ASSISTANT), OpenAI.Chat.ChatMessage.CreateUserMessage(ticket));
                }
            }
        }
        """);

    [Fact]
    public Task OpenAI_ListThatIsFilledStepByStep() => AddsMessages(
        """
        using System.Collections.Generic;
        using OpenAI.Chat;
        class Triage(ChatClient client)
        {
            public ChatCompletion Ask(string ticket)
            {
                var messages = new List<ChatMessage> { new SystemChatMessage([|TASK|]) };

                // The mail itself.
                messages.Add(new UserChatMessage(ticket));
                return client.CompleteChat(messages);
            }
        }
        """,
        """
        using System.Collections.Generic;
        using OpenAI.Chat;
        class Triage(ChatClient client)
        {
            public ChatCompletion Ask(string ticket)
            {
                var messages = new List<ChatMessage> { new SystemChatMessage(TASK) };

                messages.Add(new UserChatMessage(USER));
                messages.Add(new AssistantChatMessage(ASSISTANT));
                // The mail itself.
                messages.Add(new UserChatMessage(ticket));
                return client.CompleteChat(messages);
            }
        }
        """);

    [Fact]
    public Task OpenAI_MessageInAVariable() => AddsMessages(
        """
        using OpenAI.Chat;
        class Triage(ChatClient client)
        {
            public ChatCompletion Ask(string ticket)
            {
                var question = new UserChatMessage(ticket);
                return client.CompleteChat(new ChatMessage[] { new SystemChatMessage([|TASK|]), question });
            }
        }
        """,
        """
        using OpenAI.Chat;
        class Triage(ChatClient client)
        {
            public ChatCompletion Ask(string ticket)
            {
                var question = new UserChatMessage(ticket);
                return client.CompleteChat(new ChatMessage[] { new SystemChatMessage(TASK), new UserChatMessage(USER), new AssistantChatMessage(ASSISTANT), question });
            }
        }
        """);

    [Fact]
    public Task AzureOpenAI_List() => AddsMessages(
        """
        using System;
        using Azure.AI.OpenAI;
        using OpenAI.Chat;
        class Triage
        {
            public ChatCompletion Ask(string ticket) =>
                new AzureOpenAIClient(new Uri("https://example.com"), new System.ClientModel.ApiKeyCredential("key")).GetChatClient("triage").CompleteChat(
                    new SystemChatMessage([|TASK|]),
                    new UserChatMessage(ticket));
        }
        """,
        """
        using System;
        using Azure.AI.OpenAI;
        using OpenAI.Chat;
        class Triage
        {
            public ChatCompletion Ask(string ticket) =>
                new AzureOpenAIClient(new Uri("https://example.com"), new System.ClientModel.ApiKeyCredential("key")).GetChatClient("triage").CompleteChat(
                    new SystemChatMessage(TASK),
                    new UserChatMessage(USER),
                    new AssistantChatMessage(ASSISTANT),
                    new UserChatMessage(ticket));
        }
        """);

    [Fact]
    public Task ExtensionsAI_List() => AddsMessages(
        """
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        class Triage(IChatClient client)
        {
            public Task<ChatResponse> Ask(string ticket) => client.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, [|TASK|]),
                new(ChatRole.User, ticket),
            ]);
        }
        """,
        """
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        class Triage(IChatClient client)
        {
            public Task<ChatResponse> Ask(string ticket) => client.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, TASK),
                new ChatMessage(ChatRole.User, USER),
                new ChatMessage(ChatRole.Assistant, ASSISTANT),
                new(ChatRole.User, ticket),
            ]);
        }
        """);

    [Fact]
    public Task SemanticKernel_History() => AddsMessages(
        """
        using System.Threading.Tasks;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        class Triage(IChatCompletionService chat)
        {
            public async Task<ChatMessageContent> Ask(string ticket)
            {
                var history = new ChatHistory([|TASK|]);
                history.AddUserMessage(ticket);
                return await chat.GetChatMessageContentAsync(history);
            }
        }
        """,
        """
        using System.Threading.Tasks;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        class Triage(IChatCompletionService chat)
        {
            public async Task<ChatMessageContent> Ask(string ticket)
            {
                var history = new ChatHistory(TASK);
                history.AddUserMessage(USER);
                history.AddAssistantMessage(ASSISTANT);
                history.AddUserMessage(ticket);
                return await chat.GetChatMessageContentAsync(history);
            }
        }
        """);

    [Fact]
    public Task AgentFramework_Messages() => AddsMessages(
        """
        using System.Threading.Tasks;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        class Triage(IChatClient client)
        {
            public async Task<string> Ask(string ticket)
            {
                AIAgent agent = new ChatClientAgent(client, instructions: [|TASK|]);
                var answer = await agent.RunAsync([new ChatMessage(ChatRole.User, ticket)]);
                return answer.Text;
            }
        }
        """,
        """
        using System.Threading.Tasks;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        class Triage(IChatClient client)
        {
            public async Task<string> Ask(string ticket)
            {
                AIAgent agent = new ChatClientAgent(client, instructions: TASK);
                var answer = await agent.RunAsync([new ChatMessage(ChatRole.User, USER), new ChatMessage(ChatRole.Assistant, ASSISTANT), new ChatMessage(ChatRole.User, ticket)]);
                return answer.Text;
            }
        }
        """);

    [Fact]
    public Task Anthropic_Messages() => AddsMessages(
        """
        using System.Threading.Tasks;
        using Anthropic;
        using Anthropic.Models.Messages;
        class Triage(AnthropicClient client)
        {
            public Task<Message> Ask(string ticket) => client.Messages.Create(new MessageCreateParams
            {
                Model = "claude-sonnet-4-5",
                MaxTokens = 16,
                System = [|TASK|],
                Messages =
                [
                    new UserMessageParam { Content = ticket },
                ],
            });
        }
        """,
        """
        using System.Threading.Tasks;
        using Anthropic;
        using Anthropic.Models.Messages;
        class Triage(AnthropicClient client)
        {
            public Task<Message> Ask(string ticket) => client.Messages.Create(new MessageCreateParams
            {
                Model = "claude-sonnet-4-5",
                MaxTokens = 16,
                System = TASK,
                Messages =
                [
                    new UserMessageParam { Content = USER },
                    new AssistantMessageParam { Content = ASSISTANT },
                    new UserMessageParam { Content = ticket },
                ],
            });
        }
        """);

    [Fact]
    public Task Anthropic12_Messages() => AddsMessages(
        """
        using System.Threading.Tasks;
        using Anthropic;
        using Anthropic.Models.Messages;
        class Triage(AnthropicClient client)
        {
            public Task<Message> Ask(string ticket) => client.Messages.Create(new MessageCreateParams
            {
                Model = "claude-sonnet-4-5",
                MaxTokens = 16,
                System = [|TASK|],
                Messages = [new() { Role = Role.User, Content = ticket }],
            });
        }
        """,
        """
        using System.Threading.Tasks;
        using Anthropic;
        using Anthropic.Models.Messages;
        class Triage(AnthropicClient client)
        {
            public Task<Message> Ask(string ticket) => client.Messages.Create(new MessageCreateParams
            {
                Model = "claude-sonnet-4-5",
                MaxTokens = 16,
                System = TASK,
                Messages = [new MessageParam { Role = Role.User, Content = USER }, new MessageParam { Role = Role.Assistant, Content = ASSISTANT }, new() { Role = Role.User, Content = ticket }],
            });
        }
        """,
        TestSetup.Default with { References = SdkReferences.With(("Anthropic", "12.60.0")) });

    [Fact]
    public Task OllamaSharp_Request() => AddsMessages(
        """
        using OllamaSharp;
        using OllamaSharp.Models.Chat;
        class Triage(IOllamaApiClient client)
        {
            public object Ask(string ticket) => client.ChatAsync(new ChatRequest
            {
                Model = "llama3.2",
                Messages = new Message[]
                {
                    new Message(ChatRole.System, [|TASK|]),
                    new Message(ChatRole.User, ticket),
                },
            });
        }
        """,
        """
        using OllamaSharp;
        using OllamaSharp.Models.Chat;
        class Triage(IOllamaApiClient client)
        {
            public object Ask(string ticket) => client.ChatAsync(new ChatRequest
            {
                Model = "llama3.2",
                Messages = new Message[]
                {
                    new Message(ChatRole.System, TASK),
                    new Message(ChatRole.User, USER),
                    new Message(ChatRole.Assistant, ASSISTANT),
                    new Message(ChatRole.User, ticket),
                },
            });
        }
        """);

    [Fact]
    public Task Betalgo_Request() => AddsMessages(
        """
        using System.Collections.Generic;
        using Betalgo.Ranul.OpenAI.Interfaces;
        using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
        class Triage(IOpenAIService service)
        {
            public object Ask(string ticket) => service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = new List<ChatMessage>
                {
                    ChatMessage.FromSystem([|TASK|]),
                    ChatMessage.FromUser(ticket)
                },
            });
        }
        """,
        """
        using System.Collections.Generic;
        using Betalgo.Ranul.OpenAI.Interfaces;
        using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
        class Triage(IOpenAIService service)
        {
            public object Ask(string ticket) => service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = new List<ChatMessage>
                {
                    ChatMessage.FromSystem(TASK),
                    ChatMessage.FromUser(USER),
                    ChatMessage.FromAssistant(ASSISTANT),
                    ChatMessage.FromUser(ticket)
                },
            });
        }
        """);

    [Fact]
    public Task AzureInference_Options() => AddsMessages(
        """
        using Azure.AI.Inference;
        class Triage(ChatCompletionsClient client)
        {
            public object Ask(string ticket) => client.Complete(new ChatCompletionsOptions
            {
                Messages =
                {
                    new ChatRequestSystemMessage([|TASK|]),
                    new ChatRequestUserMessage(ticket),
                },
            });
        }
        """,
        """
        using Azure.AI.Inference;
        class Triage(ChatCompletionsClient client)
        {
            public object Ask(string ticket) => client.Complete(new ChatCompletionsOptions
            {
                Messages =
                {
                    new ChatRequestSystemMessage(TASK),
                    new ChatRequestUserMessage(USER),
                    new ChatRequestAssistantMessage(ASSISTANT),
                    new ChatRequestUserMessage(ticket),
                },
            });
        }
        """);

    [Fact]
    public Task CallThatTakesOneString_HasNoListAndNoOffer()
    {
        const string Source = """
            using System.Threading.Tasks;
            using Microsoft.Extensions.AI;
            class Triage(IChatClient client)
            {
                public Task<ChatResponse> Ask(string ticket) => client.GetResponseAsync([|"Classify the support ticket as billing, access or other. Answer with one word only. Ticket: " + ticket|]);
            }
            """;
        return AddsMessages(Source, Source);
    }

    [Fact]
    public Task MessageOnlyAddedInABranch_HasNoOffer()
    {
        const string Source = """
            using System.Collections.Generic;
            using OpenAI.Chat;
            class Triage(ChatClient client)
            {
                public ChatCompletion Ask(string ticket)
                {
                    var messages = new List<ChatMessage> { new SystemChatMessage([|TASK|]) };
                    if (ticket.Length > 0)
                        messages.Add(new UserChatMessage(ticket));
                    return client.CompleteChat(messages);
                }
            }
            """;
        return AddsMessages(Source, Source);
    }

    [Fact]
    public Task CrLfAndTabs_AreKept() => AddsMessages(
        "using OpenAI.Chat;\r\nclass Triage(ChatClient client)\r\n{\r\n\tpublic ChatCompletion Ask(string ticket) => client.CompleteChat(\r\n\t\tnew SystemChatMessage([|TASK|]),\r\n\t\tticket);\r\n}\r\n",
        "using OpenAI.Chat;\r\nclass Triage(ChatClient client)\r\n{\r\n\tpublic ChatCompletion Ask(string ticket) => client.CompleteChat(\r\n\t\tnew SystemChatMessage(TASK),\r\n\t\tnew UserChatMessage(USER),\r\n\t\tnew AssistantChatMessage(ASSISTANT),\r\n\t\tticket);\r\n}\r\n");

    private static Task AddsMessages(string source, string fixedSource, TestSetup? setup = null) =>
        Verify<PA2001NoExamples, PA2001NoExamplesCodeFix>.Fixes(Fill(source), Fill(fixedSource), "PA2001.AddExampleMessages", setup);

    private static string Fill(string source) => source.Replace("TASK", Task).Replace("USER", User).Replace("ASSISTANT", Assistant);
}
