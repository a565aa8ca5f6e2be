using System.Collections;

// so that the scripts run in the console without the editor
public class SerializeField : Attribute { }
public class TextAreaAttribute : Attribute { public TextAreaAttribute(int min = 1, int max = 10) { } }
public class TooltipAttribute : Attribute { public TooltipAttribute(string text) { } }
public class HeaderAttribute : Attribute { public HeaderAttribute(string text) { } }

public static class Debug
{
    public static void Log(object o) => Console.WriteLine("[log] " + o);
    public static void LogWarning(object o) => Console.WriteLine("[warn] " + o);
}

public class MonoBehaviour
{
    public virtual void Awake() { }
    public virtual void Start() { }
    public void StartCoroutine(IEnumerator routine) => Scheduler.Add(routine);
}

public class ScriptableObject { }

public class WaitUntil(Func<bool> condition)
{
    public bool Done => condition();
}

public static class Scheduler
{
    private static readonly List<Stack<IEnumerator>> running = new();

    public static void Add(IEnumerator r) { var s = new Stack<IEnumerator>(); s.Push(r); running.Add(s); }

    public static void RunToEnd()
    {
        while (running.Count > 0)
        {
            foreach (var stack in running.ToList())
            {
                var top = stack.Peek();
                if (top.Current is WaitUntil { Done: false }) continue;
                if (!top.MoveNext()) { stack.Pop(); if (stack.Count == 0) running.Remove(stack); }
                else if (top.Current is IEnumerator child) stack.Push(child);
            }
            Thread.Sleep(10);
        }
    }
}

public static class Subtitles
{
    public static void Say(string speaker, string text) => Console.WriteLine($"{speaker}: {text}");
}

/// <summary>text to speech, not an LLM</summary>
public class VoiceOver
{
    public void Complete(string text) => Debug.Log("(voice) " + text);
}
