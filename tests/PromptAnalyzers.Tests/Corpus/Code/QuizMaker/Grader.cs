using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace QuizMaker;

public sealed class Grader
{
    private readonly IOpenAIService _openAi;
    private readonly List<ChatMessage> _shots = new();

    public Grader(IOpenAIService openAi)
    {
        _openAi = openAi;
        _shots.Add(ChatMessage.FromSystem(/*prompt: call*/ "Grade the answer from 0 to 5. Answer with the number."));
        _shots.Add(ChatMessage.FromUser(/*prompt: call*/ "Q: What is the capital of Poland? A: Kraków"));
        _shots.Add(ChatMessage.FromAssistant("0"));
    }

    public async Task<int> GradeAsync(string question, string answer)
    {
        var prompt = /*prompt: local*/ $"Q: {question} A: {answer}";
        var messages = new List<ChatMessage>(_shots) { ChatMessage.FromUser(prompt) };
        var result = await _openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = messages, Model = "gpt-4o" });
        return int.TryParse(result.Choices[0].Message.Content, out var grade) ? grade : throw new QuizException(/*no prompt: exception*/ "The grader did not answer with a number.");
    }
}
