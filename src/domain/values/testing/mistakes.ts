// What people type and paste in place of an address, a range or an origin: one mistake a line.

export const mistakenRanges = `

office
localhost
shop.example.com
203.0.113
203.0.113.
203.0.113.7.
203.0.113.7,
203.0.113.7.1
203.0.113.256
203.0.113.2560
203.0.113.-1
203..113.7
203.0..113.7
.203.0.113.7
3405803783
1
0xcb.0.113.7
0xCB007107
010.0.0.1
203.000.113.007
10.00.0.1/24
203.0.113.1-203.0.113.9
203.0.113.0-203.0.113.255
203.0.113.0 - 203.0.113.255
203.0.113.0-255
203.0.113.0–15
203.0.113.0 to 203.0.113.63
203.0.113.0..203.0.113.7
203.0.113.9-203.0.113.1
10.0.0.1-10.9.9.9
2001:db8::-2001:db8::ffff
203.0.113.7, 203.0.113.8
203.0.113.7 203.0.113.8
203.0.113.7:443
203.0.113.7:
[2001:db8::1]
[2001:db8::1]:443
203.0.113.*
203.0.*.*
203.*
*
*.*.*.*
any
0/0
203.0.113.x
203.0.113.xxx
203.0.1*.7
2001:db8:*
2001:db8::*
2001:db8
2001:db8:1:2:3:4:5
2001:db8::1::2
2001:db8:::1
2001:db8::12345
2001:db8::00001
1:2:3:4:5:6:7:8:9
1:2:3:4::5:6:7:8:9
2001:db8:
2001:db8::g
2001:DB8::1/ 64
:db8::1
fe80::1%eth0
fe80::1%eth0/64
00:1a:2b:3c:4d:5e
00-1A-2B-3C-4D-5E
::ffff:010.0.0.1
::ffff:10.0.0.256
::ffff:10.0.0
/24
203.0.113.0/
203.0.113.7/
203.0.113.0/33
203.0.113.0/64
203.0.113.0/-1
203.0.113.0/+24
203.0.113.0/24bits
203.0.113.0/24 bits
203.0.113.0/024
2001:db8::/032
203.0.113.0/099
203.0.113.0/24/24
203.0.113.0//24
203.0.113.0/255.255.255.0
203.0.113.0/0.0.0.255
203.0.113.0/255.0.255.0
203.0.113.0/1.2.3.4
203.0.113.0 255.255.255.0
203.0.113.0 netmask 255.255.255.0
203.0.113.0 0.0.0.255
203.0.113.0/ 24
203.0.113.0 /24
203.0.113.0 / 24
203.0.113.0\\24
2001:db8::/129
2001:db8::/x
2001:db8::/ffff:ffff::
203.0.113/24
10/8
10.1/16
203.0.113.7/24
203.0.113.7/0
2001:db8::1/64
::ffff:203.0.113.7/120
203,0,113,7
203 0 113 7
203-0-113-7
ip-203-0-113-7
203_0_113_0/24
203. 0.113.7
203.0.113 .7
2O3.0.113.7
l0.0.0.1
２０３．０．１１３．７
203。0。113。7
"203.0.113.7"
“203.0.113.7”
(203.0.113.7)
<203.0.113.7>
203.0.113.7;
https://203.0.113.7
http://203.0.113.7:8080/pay
https://203.0.113.0/24
https://shop.example.com/
ssh://root@203.0.113.7
admin@203.0.113.7
admin@shop.example.com
IP: 203.0.113.7
ip4:203.0.113.0/24
IPv4 Address = 203.0.113.7
allow 203.0.113.7;
203.0.113.7 # office
203.0.113.7 (office)
Office Amsterdam
203.0.113.7\u200B8
203.0.113.7\u202C/24
büro
198.51.100.0/024
198.51.100.0/255.255.255.0
198.51.100.009/024
http://198.51.100.9:8080/24
198.51.100.0/0x18
198.51.100.0/ffffff00
198.51.100.0/255.255.255.
198.51.100.0/path
198.51.100.0/24.
198.51.100.0/24#office
198.51.100.0／24
198.51.100.0⁄24
198.51.100.0∕24
198.51.100.0/٢٤
198.51.100.0/۲۴
１９８.51.१००.7
198.51\u00A0.100.7
198.51.100.0\u2003/24
198.51.100.8‐198.51.100.15
198.51.100.8‑15
198.51.100.8−15
198.51.100.[8-15]
198.51.100.%
198.51.?.?
198.51.100.7:443/24
[2001:db8::]/32
[2001:db8::]:443/32
::ffff:198.51.100.0/24
::ffff:198.51.100.0/024
::ffff:198.51.100.0/255.255.255.0
198.51.100.7\uFE0F/24
`.split('\n')

export const mistakenOrigins = `

shop.example.com
shop.example.com:8443
shop.example.com/checkout
www.shop.example.com
//shop.example.com
://shop.example.com
https:shop.example.com
https:/shop.example.com
https//shop.example.com
https;//shop.example.com
https.//shop.example.com
https:\\\\shop.example.com
https:///shop.example.com
htps://shop.example.com
htttps://shop.example.com
hhttps://shop.example.com
http:shop.example.com
https://https://shop.example.com
http://https://shop.example.com
localhost
localhost:3000
127.0.0.1:8080
shop
shop:3000
*
null
any
https://*
*://*
*.example.com
*://shop.example.com
http(s)://shop.example.com
https?://shop.example.com
http*://shop.example.com
javascript:alert(1)
data:text/html,x
about:blank
file:///home/me/index.html
C:\\shop\\index.html
ftp://shop.example.com
wss://shop.example.com
ws://localhost:3000
chrome-extension://abcdef
moz-extension://abc
capacitor://localhost:8080
app://localhost
https://
https:///
https://shop.example.com/checkout
https://shop.example.com//
https://shop.example.com?x=1
https://shop.example.com/?x=1#top
https://shop.example.com#top
https://shop.example.com\\checkout
https://user@shop.example.com
https://u:p@shop.example.com/x
me@shop.example.com
https://shop_1.example.com
https://-shop.example.com
https://shop-.example.com
https://shop..example.com
https://.example.com
https://example.com.
https://shop example.com
https://shop.example.com Office
https:// shop.example.com
https://shop.example.com :8443
https://shop.example.com: 8443
https://shop\texample.com
https://%65xample.com
https://shop,example,com
https://1
https://0x7f.0.0.1
https://127.1
https://127.0.0.256
https://1.2.3.4.5
https://010.0.0.1
https://[::1
https://:8080
https://[::g]
https://[::1]x
https://[fe80::1%25eth0]
https://::1
https://2001:db8::1
https://shop.example.com:
https://shop.example.com:0
https://shop.example.com:65536
https://shop.example.com:-1
https://shop.example.com:8o80
https://shop.example.com:80:80
https://shop.example.com:*
https://*.
https://*.com
https://*.localhost:3000
https://*shop.example.com
https://shop*.example.com
https://shop.*.example.com
https://*.*.example.com
https://**.example.com
https://*.127.0.0.1
https://*.[::1]
https://*..example.com
"https://shop.example.com"
<https://shop.example.com>
https://shop.example.com,
https://shop.example.com;
(https://shop.example.com)
https://a.example https://b.example
https://a.example, https://b.example
https://shop\u200B.example.com
shop.example.com, www.shop.example.com
https：//shop.example.com
HTTPS//SHOP.EXAMPLE.COM/
mailto:me@example.com
https://shop.example.com!
https://${'a'.repeat(64)}.com
https://${'a.'.repeat(130)}com
https://${'bücher.'.repeat(17)}example:12345
https://shop.example.com/pay?amount=1000#${'x'.repeat(300)}
https://shop.example.com/${'x'.repeat(2000)}
https∶//shop.example.com
shop．example．com
https://shop.example.com\u00A0:8443
`.split('\n')
