using System.Text.Json;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using UnityishNpc.Ai;
using UnityishNpc.Engine;

namespace UnityishNpc.Game;

public class Quest
{
    public string Title { get; set; } = "";
    public string Giver { get; set; } = "";
    public string[] Steps { get; set; } = [];
    public int Gold { get; set; }
    public string Difficulty { get; set; } = "";
    /// <summary>Shown in the quest log until the real text is there.</summary>
    public string Description { get; set; } = /*no prompt: default text*/ "Talk to the quest giver and find out what you have to do. Write down everything he says.";
}

public class QuestGenerator : MonoBehaviour
{
    public static QuestGenerator Instance { get; } = new();

    private const string QuestFormat = @"{""title"": string, ""giver"": string, ""steps"": [string], ""gold"": number, ""difficulty"": ""easy""|""medium""|""hard"", ""description"": string}";

    public async Task<Quest?> Generate(string giver, string region, int level)
    {
        var system = /*task*/ /*prompt: local, raw HTTP*/ $@"You invent side quests for the fantasy game ""Embers of Valdrun"". You answer with a JSON object and nothing else:
{QuestFormat}
The quest has three to five steps, each begins with a verb and can be done with walking, talking, fighting, or carrying things.
Gold is between 10 and 50 times the level of the player. Don't use dragons, vampires or chosen ones. The title has at most five words.
The description is what the quest giver says to the player, in his own words.";
        for (int i = 0; i < 3; i++)
        {
            try
            {
                var json = await AiManager.Instance.PostRaw(system, /*prompt: wrapper, raw HTTP*/ $"Invent a quest that {giver} could give in {region} to a player of level {level}.", json: true);
                return JsonSerializer.Deserialize<Quest>(json, JsonSerializerOptions.Web);
            }
            catch (JsonException e) { Debug.LogWarning(/*no prompt: log*/ $"Quest was not valid JSON, trying again: {e.Message}"); }
        }
        return null;
    }

    public async Task<string> TranslateTitle(Quest q, string lang)
    {
        string prompt;
        switch (lang)
        {
            case "zh":
                prompt = /*maybe task*/ /*prompt: local*/ $"把下面的任务标题翻译成简体中文,要有武侠小说的味道,不超过八个字,只输出标题:{q.Title}";
                break;
            case "es":
                prompt = /*maybe task*/ /*prompt: local*/ $"Traduce el título de esta misión al español, con un tono épico y en un máximo de seis palabras. Devuelve solo el título: {q.Title}";
                break;
            default:
                return q.Title;
        }
        var r = await AiManager.Instance.Service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
        {
            Model = "gpt-4o",
            Messages = new List<ChatMessage> { new("user", prompt) },
        });
        return r.Successful ? r.Choices[0].Message.Content ?? q.Title : q.Title;
    }

    /// <summary>Did the player's free text fulfil the step?</summary>
    public async Task<bool> Judge(string step, string action)
    {
        var messages = new List<ChatMessage>
        {
            ChatMessage.FromUser(string.Format(/*task*/ /*prompt: call*/ "Quest step: {0}\nThe player does: {1}\nIs the step fulfilled by this? Reply with true or false only.", step, action)),
        };
        return (await AiManager.Instance.Chat(messages, 0, 3)).Trim().StartsWith("true", StringComparison.OrdinalIgnoreCase);
    }
}
