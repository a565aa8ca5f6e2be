using System.Collections;

namespace UnityishNpc.Engine;

// tiny stand-ins so that the game code looks like it does in the engine
public abstract class MonoBehaviour
{
    private readonly List<IEnumerator> _running = new();
    public virtual void Awake() { }
    public virtual void Start() { }
    protected void StartCoroutine(IEnumerator e) => _running.Add(e);
    public void Tick() => _running.RemoveAll(e => !(e.Current is Task { IsCompleted: false }) && !e.MoveNext());
}

public abstract class ScriptableObject { public string name = ""; }

[AttributeUsage(AttributeTargets.Class)] public class CreateAssetMenuAttribute : Attribute { public string menuName = ""; }
[AttributeUsage(AttributeTargets.Field)] public class TextAreaAttribute : Attribute { }
[AttributeUsage(AttributeTargets.Field)] public class TooltipAttribute(string text) : Attribute { public string Text => text; }
[AttributeUsage(AttributeTargets.Field)] public class SerializeFieldAttribute : Attribute { }

public static class Debug { public static void Log(object o) => Console.WriteLine(o); public static void LogWarning(object o) => Console.Error.WriteLine(o); }

public class SpeechBubble
{
    public void Say(string text) => Console.WriteLine($"  « {text} »");
    public void Ask(string text) => Console.WriteLine($"  ? {text}");
}
