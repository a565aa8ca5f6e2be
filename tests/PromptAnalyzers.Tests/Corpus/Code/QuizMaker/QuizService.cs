using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace QuizMaker;

public sealed class QuizService(IOpenAIService openAi)
{
    public async Task<string> CreateAsync(string subject, string text, int questions)
    {
        var result = await openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Messages = new List<ChatMessage>
            {
                ChatMessage.FromSystem(/*prompt: elsewhere*/ QuizPrompts.Teacher.Replace("{subject}", subject)),
                ChatMessage.FromUser(/*prompt: call*/ $"Write {questions} multiple choice questions about the text. Four answers each, one right.\n\n{text}"),
            },
            Model = "gpt-4o-mini",
            MaxTokens = 1000,
        });

        if (!result.Successful)
        {
            throw new QuizException(/*no prompt: exception*/ $"The quiz could not be made: {result.Error?.Message ?? "unknown error"}");
        }

        return result.Choices[0].Message.Content ?? string.Empty;
    }

    public async Task<string> ExplainAsync(string question, string answer)
    {
        var request = new ChatCompletionCreateRequest { Model = "gpt-4o-mini", Temperature = 0.3f };
        request.Messages = [];
        request.Messages.Add(ChatMessage.FromSystem(/*prompt: call*/ "Explain to a pupil of twelve years why an answer is wrong. Encourage."));
        request.Messages.Add(ChatMessage.FromUser(/*prompt: call*/ "Question: " + question + "\nAnswer of the pupil: " + answer));
        var result = await openAi.ChatCompletion.CreateCompletion(request);
        return result.Choices.First().Message.Content!;
    }
}

public sealed class QuizException(string message) : Exception(message);
