using OpenAI.Chat;

namespace SchoolPortal.Lessons;

public class LessonPlanner
{
    private readonly ChatClient client;

    public LessonPlanner(string apiKey)
    {
        client = new ChatClient(model: "gpt-4o", apiKey: apiKey);
    }

    public string Plan(string subject, int grade, int minutes)
    {
        string systemPrompt = /*prompt: local*/ "You plan lessons. Every plan has a goal, an opening, two activities and a closing.";
        string userPrompt = /*prompt: local*/ $"Subject: {subject}. Grade: {grade}. Length: {minutes} minutes.";

        ChatCompletion completion = client.CompleteChat(new SystemChatMessage(systemPrompt), new UserChatMessage(userPrompt));
        return completion.Content[0].Text;
    }

    public string Differentiate(string plan, string level)
    {
        string request;
        switch (level)
        {
            case "basic":
                request = /*prompt: local*/ "Make the plan easier: shorter texts, more pictures, one step at a time.";
                break;
            case "advanced":
                request = /*prompt: local*/ "Make the plan harder: add one open question and one task to teach others.";
                break;
            default:
                return plan;
        }

        List<ChatMessage> chat = [ChatMessage.CreateUserMessage(request), ChatMessage.CreateUserMessage(plan)];
        return client.CompleteChat(chat).Value.Content[0].Text;
    }
}
