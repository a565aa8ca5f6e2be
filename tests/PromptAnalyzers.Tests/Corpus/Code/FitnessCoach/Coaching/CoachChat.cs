using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace FitnessCoach.Coaching;

public class CoachChat
{
    private readonly Kernel _kernel;
    private readonly IChatCompletionService _chat;
    private readonly ChatHistory _history;
    private readonly CoachSettings _settings;

    private const string Reducer = /*prompt: member*/ "Summarize the conversation between the coach and the client. Keep all numbers (weights, reps, dates), injuries, and goals. Drop small talk.";

    public CoachChat(Kernel kernel, CoachSettings settings)
    {
        _kernel = kernel;
        _settings = settings;
        _chat = kernel.GetRequiredService<IChatCompletionService>();
        _history = new ChatHistory(/*prompt: elsewhere*/ settings.Persona);
    }

    public async Task LoopAsync(TextReader input, TextWriter output)
    {
        await output.WriteLineAsync(_settings.Greeting);
        var execution = new OpenAIPromptExecutionSettings
        {
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
            Temperature = 0.7,
        };

        string? line;
        while ((line = await input.ReadLineAsync()) is not null and not "/quit")
        {
            if (line == "/new")
            {
                _history.Clear();
                _history.AddSystemMessage(_settings.Persona);
                await output.WriteLineAsync(/*no prompt: console*/ "Ok, let's start over. What is your goal?");
                continue;
            }

            _history.AddUserMessage(line);
            var answer = new StringBuilder();
            await foreach (var chunk in _chat.GetStreamingChatMessageContentsAsync(_history, execution, _kernel))
            {
                await output.WriteAsync(chunk.Content);
                answer.Append(chunk.Content);
            }

            _history.AddAssistantMessage(answer.ToString());
            await output.WriteLineAsync();
            if (_history.Count > 30)
                await ShrinkAsync();
        }
    }

    private async Task ShrinkAsync()
    {
        var copy = new ChatHistory(_history.Skip(1).ToList());
        copy.AddMessage(AuthorRole.System, Reducer);
        var summary = await _chat.GetChatMessageContentAsync(copy);
        _history.Clear();
        _history.AddSystemMessage(_settings.Persona);
        _history.AddSystemMessage(/*prompt: call*/ "What happened so far: " + summary.Content);
    }
}
