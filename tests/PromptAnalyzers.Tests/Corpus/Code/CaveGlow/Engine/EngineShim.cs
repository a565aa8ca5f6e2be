namespace CaveGlow.Engine;

// The real engine classes are in the native part, this is only what the scripts need.

[AttributeUsage(AttributeTargets.Field)]
public class ShowInInspectorAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Field)]
public class TextAreaAttribute(int min = 3, int max = 10) : Attribute
{
    public int Min => min;
    public int Max => max;
}

[AttributeUsage(AttributeTargets.Field)]
public class TooltipAttribute(string text) : Attribute
{
    public string Text => text;
}

public abstract class GameBehaviour
{
    public string name = "";
    public virtual void Start() { }
    public virtual void Update() { }
    protected static void StartTask(Func<Task> t) => _ = t();
}

public static class Log
{
    public static void Info(string message) => Console.WriteLine("[game] " + message);
    public static void Error(string message) => Console.Error.WriteLine("[game] " + message);
}

/// <summary>Yes/no box of the game UI.</summary>
public static class DialogBox
{
    public static Task<bool> Ask(string title, string question) => Task.FromResult(title.Length + question.Length > 0);
}
