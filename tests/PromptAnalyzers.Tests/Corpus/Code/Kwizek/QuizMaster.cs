using System.Text.Json;
using OpenAI.Chat;

namespace Kwizek;

public record QuizItem(string Question, string Answer, string Level);
public record QuizSet(List<QuizItem> Items);

public class QuizMaster(ChatClient chat)
{
    private const string Checker = /*task*/ /*prompt: member*/ "You check short answers of 7th graders. Give 2 points if the answer is complete, 1 point if the main idea is there but something is missing, 0 otherwise. Spelling mistakes dont matter. Reply with the number only.";

    static readonly BinaryData Schema = BinaryData.FromString(/*no prompt: json schema*/ """
        {"type":"object","properties":{"Items":{"type":"array","items":{"type":"object",
        "properties":{"Question":{"type":"string","description":"One question, one sentence"},"Answer":{"type":"string"},"Level":{"type":"string","enum":["easy","medium","hard"]}},
        "required":["Question","Answer","Level"],"additionalProperties":false}}},"required":["Items"],"additionalProperties":false}
        """);

    public async Task<List<QuizItem>> MakeAsync(string topic, int n)
    {
        var ask = /*typed task*/ /*prompt: local*/ $"Prepare {n} open quiz questions about \"{topic}\" for twelve year olds in Poland. Start easy and get harder. " +
                  "Each question must be answerable in one sentence. Write questions and answers in Polish, level in english.";
        var options = new ChatCompletionOptions
        {
            Temperature = 0.9f,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("quiz", Schema, jsonSchemaIsStrict: true)
        };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                ChatCompletion c = await chat.CompleteChatAsync(new ChatMessage[] { new UserChatMessage(ask) }, options);
                return JsonSerializer.Deserialize<QuizSet>(c.Content[0].Text)!.Items;
            }
            catch (JsonException) when (attempt < 3)
            {
                Console.Error.WriteLine(/*no prompt: log*/ $"Quiz for {topic} was not valid JSON, ask the model again (attempt {attempt})");
            }
        }
    }

    public async Task<int> GradeAsync(QuizItem q, string answer)
    {
        ChatCompletion c = await chat.CompleteChatAsync(
            new SystemChatMessage(Checker),
            new UserChatMessage(/*prompt: call*/ $"Question: {q.Question}\nModel answer: {q.Answer}\nAnswer of the pupil: {answer}"));
        return int.TryParse(c.Content[0].Text.Trim(), out var p) ? p : 0;
    }

    public async Task<string> HintAsync(QuizItem q, bool sporty)
    {
        ChatCompletion c = await chat.CompleteChatAsync(new SystemChatMessage(HintText(sporty)), new UserChatMessage(q.Question));
        return c.Content[0].Text;
    }

    static string HintText(bool sporty)
    {
        if (sporty)
            return /*prompt: method*/ "Give one hint for the question below, in Polish, wrapped in a football story of two sentences. Do not reveal the answer!";
        return /*prompt: method*/ "Give one short hint for the question below, in Polish. Don't reveal the answer, not even its first letter.";
    }
}
