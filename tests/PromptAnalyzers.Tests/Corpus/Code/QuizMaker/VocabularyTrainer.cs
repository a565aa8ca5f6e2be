using System.Text;
using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;

namespace QuizMaker;

public sealed class VocabularyTrainer(IOpenAIService openAi)
{
    public async Task<string> CompleteAsync(string word)
    {
        var result = await openAi.Completions.CreateCompletion(new CompletionCreateRequest
        {
            Prompt = BuildPrompt(word),
            Model = "gpt-3.5-turbo-instruct",
            MaxTokens = 60,
        });
        return result.Choices[0].Text;
    }

    private static string BuildPrompt(string word)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Write one sentence with the word, and leave a gap where it stands.\n");
        sb.Append("house: I live in a small ____.\n");
        sb.Append("river: The boat went down the ____.\n");
        sb.Append(word);
        sb.Append(':');
        return sb.ToString();
    }
}
