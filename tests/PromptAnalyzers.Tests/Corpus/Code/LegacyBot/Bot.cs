using OpenAI_API;
using OpenAI_API.Chat;
using OpenAI_API.Models;

namespace LegacyBot;

public class Bot
{
    private readonly OpenAIAPI _api;
    private readonly Conversation _conversation;

    public Bot(string key)
    {
        _api = new OpenAIAPI(key);
        _conversation = _api.Chat.CreateConversation();
        _conversation.Model = Model.ChatGPTTurbo;
        _conversation.AppendSystemMessage(/*prompt: call*/ "You are a game master of a text adventure. Describe the scene and offer three choices.");
        _conversation.AppendUserInput(/*prompt: call*/ "I wake up in a dark room.");
        _conversation.AppendExampleChatbotOutput(/*prompt: call*/ "It smells of smoke. 1: call out. 2: feel along the wall. 3: wait.");
    }

    public async Task<string> PlayAsync(string move)
    {
        _conversation.AppendUserInput(move);
        return await _conversation.GetResponseFromChatbotAsync();
    }
}
