import {it} from 'vitest';
import {mistakesIn, mistakes} from './talk-of';
const bodies: string[] = [
 'costs $5 to $6', 'lone $x', 'a $$x$$ b', 'sp $ x$', 'e $x $', '$\\foo$', 'abc\ndef $x + \\frac{1$ x', '$$\nx^2^3\n$$', '$$ x\n\ny', '$$\nx\n\n---\nid: two\n---\n## T\n',
 '$\\htmlClass{a}{b}$', '$\\href{javascript:x}{y}$','$\\url{x}$','$\\includegraphics{x}$','$\\term{lamda}{\\lambda}$','$\\term x$','$'+'x+'.repeat(1100)+'x$','$'+'{'.repeat(51)+'x'+'}'.repeat(51)+'$',
 '$\\def\\a{\\a\\a}\\a$','$\\rule{1e9em}{1e9em}$','$\\kern-100000000em x$','$é$', '$\\begin{matrix}'+'\\\\'.repeat(300)+'\\end{matrix}$','$'+'\\sqrt '.repeat(340)+'x$',
 '::: readr\nx\n:::','::: reader\nx','::: reader\nx\n\n---\nid: two\n---\n## T\n\nx', ':::','::: reader title\nx\n:::','::: column\nx\n:::','::: exercise\nQ\n:::','::: references\nx\n:::','- a\n  ::: reader\n  x\n\n:::\n','::: definition\nx\n::::\n:::',':::widget{onload=alert(1) is=script}',
 '----','***','- a\n\n  ---\n','a | b\n---','<!-- x','<!-- x --> y','text <!-- a','---\n\nid: two',
 '<script>alert(1)</script>','a <svg onload=x>','a <iframe srcdoc="x">','<math><mtext><style>','<b>x','x</b>','<b class="x">y</b>','*a <b>x* y</b>','<div>','<?php','<![CDATA[x]]>', 'x <y','<em>ok</em><br>',
 '[x](javascript:alert(1))','[x](java&#9;script:alert(1))','[x](&#106;avascript:alert(1))','[x](vbscript:x)','[x](//evil)','[x](/abs)','[x]()','<javascript:alert(1)>','[x](#nowhere)','[x](data:text/html,x)','![](a.svg)','![x](../a.svg)','![x](%2e%2e/a.svg)','![x](/etc/passwd)','![x](C:\\a)','![x](https://e.com/a.png)','![x](nope.svg)','![x](a%00.svg)','![](x" onerror="alert(1))','![](a.png)',
 '[@nope]','[@watanbe2009; @x]','[@a2020; b]','[[nope]]','[[learning coefficent]]','[a [[term]]](x)',
 '`{ts} foo(1)`','`{ts} 1/0`','`{ts} 1 +`','`{ts} 1 | .3q`','`{ts} "a" | .3f`','`{ts} `','`{ts} rlct`',
 '<slt-dsc></slt-disc>','<slt-__proto__/>','<slt-disc','<slt-disc radius="3">\n\nfoo','<slt-disc radius="3" radius="4"/>','<slt-disc raduis="3"/>','<slt-disc radius="30"/>','<slt-disc k="x^"/>','<slt-disc radius="9"/>','<slt-disc>\n<slt-step radius="9">x</slt-step>\n</slt-disc>','<slt-disc radius=3 "x"/>','<slt-disc name="A"/>','<slt-disc name="a"/>\n<slt-disc name="a"/>','<slt-disc/> text','<slt-step>x</slt-step>','</slt-disc>','x <slt-disc/>','<slt-disc>\na\n<slt-step radius="2">b\n</slt-disc>','<slt-disc>\n<slt-step radius="2">b</slt-step>\nmid\n<slt-step radius="3">c</slt-step>\n</slt-disc>','<slt-disc>\n<slt-step foo="2">b</slt-step></slt-disc>','<slt-disc>\n<slt-step name="x">b</slt-step></slt-disc>','<slt-predict>x</slt-predict>','<slt-disc view="x"/>','<slt-disc show-fit="maybe"/>','<slt-disc onclick="x"/>',
 '::: include nope.md','::: include ../a','::: include /etc/passwd','::: include %2e%2e/x','::: include C:\\x','::: include','::: include a.md','::: include a\0b',
 '<!-- n [step] -->','<!--\n---\n-->','<!--\n::: reader\nx\n:::\n-->','<!--\n\n<slt-disc/>\n-->','<!-- a $\\foo$ -->',
 '# Second','>'.repeat(60)+'a','','a\n\n> b\n> ---\n',
];
it('x', async () => {
 for (const b of bodies) console.log(JSON.stringify(b).slice(0,90)+'\n     '+(await mistakesIn(b,{'references.bib':'@misc{watanabe2009, author={W, S.}, title={T}, year=2009}','glossary.md':'## learning coefficient\n\nx\n\n## term\n\ny\n'})).map(s=>s.slice(0,220)).join('\n     '));
});
