using System.Collections;
using OpenAI.Chat;

// Singleton, everybody talks to the model via this thing
public class LlmBrain : MonoBehaviour
{
    public static LlmBrain Instance { get; private set; } = null!;

    [SerializeField] private string model = "gpt-4o-mini";
    private ChatClient client = null!;

    public override void Awake()
    {
        Instance = this;
        client = new ChatClient(model, Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none");
    }

    public IEnumerator Complete(string system, string user, Action<string> onDone)
    {
        var list = new List<ChatMessage> { new SystemChatMessage(system), new UserChatMessage(user) };
        yield return Complete(list, onDone);
    }

    public IEnumerator Complete(List<ChatMessage> messages, Action<string> onDone, float temperature = 0.9f)
    {
        var task = client.CompleteChatAsync(messages, new ChatCompletionOptions { Temperature = temperature });
        yield return new WaitUntil(() => task.IsCompleted);
        if (task.IsFaulted)
        {
            Debug.LogWarning(/*no prompt: log*/ "The brain did not answer, the villager will stay silent: " + task.Exception!.InnerException!.Message);
            onDone(/*no prompt: ui text*/ "Hmm... I have nothing to say to you right now. Come back later, traveller.");
            yield break;
        }
        onDone(task.Result.Value.Content[0].Text);
    }

    // answers yes/no questions about the world, used for triggers
    public IEnumerator YesNo(string question, string facts, Action<bool> onDone)
    {
        string answer = "";
        yield return Complete(/*task*/ /*prompt: wrapper*/ "You answer questions about the state of a game world. Reply with YES or NO only. If the facts don't tell, reply NO.",
            /*prompt: wrapper*/ "Facts:\n" + facts + "\n\nQuestion: " + question, s => answer = s);
        onDone(answer.ToUpper().StartsWith("YES"));
    }
}
